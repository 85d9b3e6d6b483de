package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * GNU grep, the oracle: says which lines a pattern matches.
 *
 * <p>Many questions are put to one shell, since starting a process for each from here would take
 * longer than the answers.
 */
final class Grep {
  /** A pattern and the lines to try it on; no line may hold a newline. */
  static final class Question {
    private final byte[] pattern;
    private final List<byte[]> lines;

    Question(byte[] pattern, List<byte[]> lines) {
      this.pattern = pattern;
      this.lines = lines;
    }

    byte[] pattern() {
      return pattern;
    }

    List<byte[]> lines() {
      return lines;
    }
  }

  /**
   * What grep said.
   *
   * @param refusal why it refused the pattern; empty if it did not
   * @param matched the numbers of the lines that match
   */
  record Answer(String refusal, BitSet matched) {}

  /** Takes every {@code $2}-th question from the {@code $1}-th on. */
  private static final String SCRIPT =
      """
      i=$1
      while [ -f p$i ]; do
        lines=l$i
        [ -f $lines ] || lines=l
        LC_ALL=C.UTF-8 grep -E --text -n -f p$i $lines >o$i 2>e$i
        echo $? >s$i
        i=$((i + $2))
      done
      """;

  private final Path directory;

  /** Uses {@code directory}, which is empty, for its files. */
  Grep(Path directory) {
    this.directory = directory;
  }

  /** Whether there is a GNU grep to ask. */
  static boolean isInstalled() throws IOException, InterruptedException {
    try {
      Process version = new ProcessBuilder("grep", "--version").start();
      return new String(version.getInputStream().readAllBytes(), US_ASCII).contains("GNU grep");
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks each question. */
  List<Answer> ask(List<Question> questions) throws IOException, InterruptedException {
    for (int i = 0; i < questions.size(); i++) {
      Files.write(directory.resolve("p" + i), lines(List.of(questions.get(i).pattern())));
      Files.write(directory.resolve("l" + i), lines(questions.get(i).lines()));
    }
    return run(questions.size());
  }

  /** Asks which of {@code lines} each pattern matches. */
  List<Answer> ask(List<byte[]> patterns, List<byte[]> lines)
      throws IOException, InterruptedException {
    Files.write(directory.resolve("l"), lines(lines));
    for (int i = 0; i < patterns.size(); i++) {
      Files.write(directory.resolve("p" + i), lines(List.of(patterns.get(i))));
    }
    return run(patterns.size());
  }

  private List<Answer> run(int questions) throws IOException, InterruptedException {
    int shells = Runtime.getRuntime().availableProcessors();
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < shells; i++) {
      running.add(
          new ProcessBuilder("sh", "-c", SCRIPT, "sh", "" + i, "" + shells)
              .directory(directory.toFile())
              .inheritIO()
              .start());
    }
    for (Process shell : running) {
      if (shell.waitFor() != 0) {
        throw new IOException("sh ended with status " + shell.exitValue());
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      answers.add(answer(i));
    }
    return answers;
  }

  private Answer answer(int number) throws IOException {
    String status = Files.readString(directory.resolve("s" + number)).strip();
    if (status.equals("2")) {
      String said = Files.readString(directory.resolve("e" + number), ISO_8859_1).strip();
      String[] complaints =
          said.lines().filter(l -> !l.contains("warning:")).toArray(String[]::new);
      return new Answer(complaints[0].replaceFirst("^grep: (p[0-9]+:1: )?", ""), new BitSet());
    }
    return new Answer("", numbers(Files.readAllBytes(directory.resolve("o" + number))));
  }

  /** The numbers before the first colon of each line, counted from 0. */
  private static BitSet numbers(byte[] output) {
    BitSet numbers = new BitSet();
    int start = 0;
    for (int i = 0; i < output.length; i++) {
      if (output[i] == ':' && start >= 0) {
        numbers.set(Integer.parseInt(new String(output, start, i - start, US_ASCII)) - 1);
        start = -1;
      } else if (output[i] == '\n') {
        start = i + 1;
      }
    }
    return numbers;
  }

  private static byte[] lines(List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.writeBytes(line);
      out.write('\n');
    }
    return out.toByteArray();
  }
}
