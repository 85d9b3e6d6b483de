package dev.logcheck.source;

import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.Program;
import dev.logcheck.machine.ProgramFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the journal is asked.
 *
 * @param program {@code journalctl}, or its path
 * @param options the words of JOURNALCTL_OPTS; usually empty
 * @param key what names the options, with its place, for messages
 * @param patience how long to wait for each byte of it
 */
public record JournalCommand(String program, List<String> options, String key, Duration patience) {

  /** With the usual patience. */
  public JournalCommand(String program, List<String> options, String key) {
    this(program, options, key, Program.PATIENCE);
  }

  /** Copies the list. */
  public JournalCommand {
    options = List.copyOf(options);
  }

  /**
   * Starts it. What JOURNALCTL_OPTS says counts more than the defaults, and less than the options.
   *
   * @throws UnreadableLogException if it cannot be started
   */
  Program start(ProcessLauncher launcher, List<String> defaults, List<String> options)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(defaults);
    words.addAll(this.options);
    words.add("--quiet");
    words.addAll(options);
    try {
      return Program.start(launcher, words, patience).withoutInput();
    } catch (IOException e) {
      throw UnreadableLogException.missing(
          "journal",
          notStarted(e) + "; install systemd, or take the journal out of the list of logs");
    }
  }

  /** What the failed command says, and what to do where it complains of the options. */
  String explain(ProgramFailedException e) {
    String complaint = e.getMessage();
    for (String option : options) {
      if (isNamed(option, complaint)) {
        return complaint + "; correct " + key;
      }
    }
    return complaint;
  }

  /**
   * Whether a complaint is about a word. The words around it depend on the language. Of {@code -Z}
   * it names the letter, and of {@code --since=noon} either part.
   */
  private static boolean isNamed(String option, String complaint) {
    if (option.length() < 2) {
      return false;
    } else if (option.startsWith("-") && !option.startsWith("--")) {
      return complaint.contains("'" + option.charAt(1) + "'");
    }
    int value = option.indexOf('=') + 1;
    boolean named = value > 1 && complaint.contains(option.substring(0, value - 1));
    return named || (value < option.length() && complaint.contains(option.substring(value)));
  }

  /** Why it could not be started. Java gives the number of the error, which is 2 for no file. */
  String notStarted(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("error=2,") ? program + " is not installed" : message;
  }
}
