package dev.logcheck.machine;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to be started by a {@link ProcessLauncher}.
 *
 * @param words the program and its arguments; no shell reads them
 * @param input the file that is its standard input; null for a pipe
 * @param output the file that takes its standard output and its standard error; null for two pipes
 */
public record Command(List<String> words, Path input, Path output) {
  /**
   * The exit status of a program that ended well, but left a part of its input file unread. The
   * numbers up to 78 have a meaning in sysexits.h, this one has none.
   */
  public static final int UNREAD = 79;

  /** Copies the list. */
  public Command {
    words = List.copyOf(words);
  }

  /** A program whose input, output and error are pipes. */
  public static Command withPipes(List<String> words) {
    return new Command(words, null, null);
  }

  /**
   * A program that reads one file and writes another. Neither can block whoever waits for its end,
   * also when it leaves a child behind that keeps its output open. If it ends well without having
   * read the whole file, its exit status is {@link #UNREAD}.
   *
   * @param words the first is a path
   */
  public static Command withFiles(List<String> words, Path input, Path output) {
    return new Command(words, input, output);
  }

  /**
   * A program that a person works with, such as an editor; its standard error goes there too.
   *
   * @param terminal what it reads from and writes to
   */
  public static Command onTerminal(List<String> words, Path terminal) {
    return new Command(words, terminal, terminal);
  }

  /** Whether it reads from a terminal, of which nothing can be left unread. */
  boolean isOnTerminal() {
    return input != null && input.equals(output);
  }

  /** The program, as it was written. */
  public String program() {
    return words.get(0);
  }
}
