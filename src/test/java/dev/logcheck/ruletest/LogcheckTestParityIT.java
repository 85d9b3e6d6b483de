package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside Debian's {@code logcheck-test}: the same words give the same output and exit status. */
final class LogcheckTestParityIT {
  private static final Path ORIGINAL = Path.of("/usr/bin/logcheck-test");

  @TempDir Path directory;

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void requireTheOriginal() {
    RealPart.at(ORIGINAL.toString(), "logcheck");
  }

  @BeforeEach
  void layOutFiles() throws IOException {
    write(
        "log",
        "Nov 19 00:00:01 host sshd[1]: hello  \nNov 19 00:00:02 host cron[2]: job\t\nbare\nlast");
    write("rules", "# comment\n\n  \ncron\n^bare$\n");
    write("comments", "# comment\n\n");
    Files.createSymbolicLink(directory.resolve("dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(directory.resolve("link"), Path.of("rules"));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content, StandardCharsets.ISO_8859_1);
  }

  /** Words are separated by one blank; two in a row make an empty word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-l log cron",
        "-l log -i cron",
        "-i -l log nothing",
        "-l log -q cron",
        "-q -l log nothing",
        "-l log nothing",
        "-l log -e sshd.*",
        "-l log -e -P sshd\\[1\\] -P :. -S lo -S | hel",
        "-l log -P cron -S job .*",
        "-l log -P x -e cron",
        "-l log -S x -e cron",
        "-l log -e -e cron",
        "-l log -r rules",
        "-r link -l log",
        "-r rules -i -l log",
        "-q -r rules -i -l log",
        "-r comments -l log",
        "-r comments -i -l log",
        "--log-file log --rule-file rules --invert-match --quiet",
        "--log-file log --surround-rule --append-prefix s --prepend-suffix .* shd",
        "-l log -l other cron",
        "-l log -a -s cron",
        "-l log @cron",
        "-l log (cron|sshd)\\[[0-9]+\\]",
        "-l log [[:alpha:]]{3}.*\\<job\\>",
        "-l log  cron",
        "-l log ",
        "",
        "-q",
        "-l log",
        "cron",
        "-l",
        "-l  cron",
        "--log-file",
        "-r",
        "--rule-file",
        "-P",
        "--append-prefix",
        "-S",
        "-l log -S",
        "-l log cron job",
        "-l log cron -q",
        "-r rules -l log cron",
        "-r rules -l log cron job",
        "-l log -z cron",
        "--nonsense",
        "-l nowhere cron",
        "-l . cron",
        "-r nowhere -l log",
        "-r . -l log",
        "-r dangling -l log",
        "-r rules",
      })
  void sameAsTheOriginal(String words) throws Exception {
    Outcome original = original(words);
    Outcome ours = ours(words);
    assertEquals(original.status(), ours.status());
    assertEquals(original.out(), withoutAdvice(ours.out()));
    assertEquals(original.err().isEmpty(), ours.err().isEmpty());
    String said = original.err().replaceFirst("!\n$", "");
    assertTrue(ours.err().startsWith(said), ours.err() + said);
  }

  /** What follows the original's summary where no line was shown. */
  private static String withoutAdvice(String out) {
    return out.replaceFirst("(?s)(?<=\n)(0 of|all) [0-9,]+ lines match\n.*", "");
  }

  @Test
  void readsAPipe() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "cat log | \"$@\"", "sh"));
    command.addAll(ourCommand());
    command.addAll(List.of("-q", "-l", "/dev/stdin", "job"));
    assertEquals(new Outcome(0, "Nov 19 00:00:02 host cron[2]: job\n", ""), run(command));
  }

  @Test
  void readsANamedPipe() throws Exception {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "mkfifo pipe; cat log >pipe & \"$@\"", "sh"));
    command.addAll(ourCommand());
    command.addAll(List.of("-q", "-l", "pipe", "job"));
    assertEquals(new Outcome(0, "Nov 19 00:00:02 host cron[2]: job\n", ""), run(command));
  }

  private Outcome original(String words) throws Exception {
    Outcome outcome = run(with(List.of(ORIGINAL.toString()), words));
    // The original still calls egrep, and GNU grep complains of that.
    String err = outcome.err().replaceAll("e?grep: warning: .*\n", "");
    return new Outcome(outcome.status(), outcome.out(), err);
  }

  private Outcome ours(String words) throws Exception {
    return run(with(ourCommand(), words));
  }

  private static List<String> ourCommand() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return List.of(java, "-Xshare:auto", "-cp", classes, "dev.logcheck.LogcheckTest");
  }

  private static List<String> with(List<String> command, String words) {
    List<String> all = new ArrayList<>(command);
    if (!words.isEmpty()) {
      all.addAll(Arrays.asList(words.split(" ", -1)));
    }
    return all;
  }

  private Outcome run(List<String> command) throws Exception {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    int status = builder.start().waitFor();
    return new Outcome(
        status,
        Files.readString(out, StandardCharsets.ISO_8859_1),
        Files.readString(err, StandardCharsets.ISO_8859_1));
  }
}
