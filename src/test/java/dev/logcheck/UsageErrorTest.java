package dev.logcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Jimfs;
import dev.logcheck.machine.FakeMachine;
import dev.logcheck.machine.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import org.junit.jupiter.api.Test;

/** Mistakes in what was typed: one line that says what to type instead. */
final class UsageErrorTest {
  private final FileSystem files =
      Jimfs.newFileSystem(com.google.common.jimfs.Configuration.unix());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @Test
  void theNearestOptionIsNamed() {
    logcheck(
        "logcheck: Unknown option: '--sumary'; did you mean --summary? Try logcheck --help\n",
        "-o",
        "--sumary");
    assertEquals(13, LogcheckTest.run(new String[] {"--explian"}, machine().surroundings()));
    assertEquals(
        "ERROR: --explian: invalid option; did you mean --explain? Try logcheck-test --help\n",
        err.toString());
  }

  @Test
  void aWordOfSeveralLinesStaysOnOne() {
    logcheck("logcheck: Unknown option: '--a\\x0ab'; try logcheck --help\n", "--a\nb");
    assertEquals(13, LogcheckTest.run(new String[] {"--a\nb"}, machine().surroundings()));
    assertEquals("ERROR: --a\\x0ab: invalid option; try logcheck-test --help\n", err.toString());
  }

  @Test
  void theNearestOptionIsNamedWithAValueAndWithNo() {
    String help = " Try logcheck --help\n";
    logcheck(
        "logcheck: Unknown option: '--colour=never'; did you mean --color?" + help,
        "--colour=never");
    logcheck(
        "logcheck: Unknown option: '--colour'; did you mean --color?" + help, "--colour", "never");
    logcheck(
        "logcheck: Unknown option: '--no-sumary'; did you mean --no-summary?" + help,
        "-o",
        "--no-sumary");
  }

  @Test
  void anotherMistakeLeadsToTheHelp() {
    logcheck(
        "logcheck: Missing required parameter for option '--logfile' (LOG); try logcheck --help\n",
        "-l");
  }

  @Test
  void aValueThatIsNoneOfThoseLeadsToThese() {
    logcheck(
        "logcheck: --format htm: choose text, json or html; try logcheck --help\n",
        "-o",
        "--format",
        "htm");
    assertEquals(13, LogcheckTest.run(new String[] {"--stale", "x"}, machine().surroundings()));
    assertEquals(
        "ERROR: --stale x: write a whole number of days; try logcheck-test --help\n",
        err.toString());
  }

  @Test
  void aStrayWordMayHaveBeenMeantAsALog() {
    logcheck(
        "logcheck: 'extra' is no option; a log is named with -l; try logcheck --help\n", "extra");
  }

  @Test
  void rootReadsNothingButItsMistakeInAnOption() {
    Surroundings root = machine().asRoot().surroundings();
    for (String word : new String[] {"-o", "-ot", "--test", "--allow-root"}) {
      logcheck(
          root,
          "logcheck: Unknown option: '--sumary'; did you mean --summary? Try logcheck --help\n",
          word,
          "--sumary");
    }
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void rootIsRefusedForAStrayWordUnlessItTypedWhatLetsItRun() {
    Surroundings root = machine().asRoot().surroundings();
    logcheck(root, "", "extra");
    assertTrue(
        out.toString(StandardCharsets.UTF_8).startsWith("logcheck should not be run as root."),
        out::toString);
    logcheck(
        root,
        "logcheck: 'extra' is no option; a log is named with -l; try logcheck --help\n",
        "-t",
        "extra");
  }

  private void logcheck(String message, String... words) {
    logcheck(machine().surroundings(), message, words);
  }

  private void logcheck(Surroundings surroundings, String message, String... words) {
    err.getBuffer().setLength(0);
    assertEquals(1, Logcheck.run(words, surroundings));
    assertEquals(message, err.toString());
    err.getBuffer().setLength(0);
  }

  private FakeMachine machine() {
    return new FakeMachine(files, out, err);
  }
}
