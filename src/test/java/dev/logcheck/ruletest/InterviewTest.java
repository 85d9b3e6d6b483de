package dev.logcheck.ruletest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.EndedProcess;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --suggest -i}: what is asked on the terminal, and what is written after the answers. */
final class InterviewTest {
  private static final String BEGIN =
      "^([[:alpha:]]{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) [._[:alnum:]-]+ d: ";

  private final Workbench workbench =
      new Workbench()
          .onATerminal()
          .rules("/none", "# nothing")
          .log("Nov 19 00:00:01 h d: one", "Nov 19 00:00:01 h d: two apples")
          .file("/local-mine", "# mine");

  @Test
  void rulesToBeKeptAreAddedToTheFileWithTheirComments() {
    answer("y", "y");
    assertEquals(
        """
        # mine
        %sone$
        # 1 line, e.g. Nov 19 00:00:01 h d: one
        %stwo apples$
        # 1 line, e.g. Nov 19 00:00:01 h d: two apples
        """
            .formatted(BEGIN, BEGIN),
        written());
    assertEquals(0, workbench.status());
  }

  @Test
  void eachQuestionSaysHowManyThereAre() {
    answer("n", "n");
    assertTrue(workbench.out().contains("Draft 1 of 2"), workbench.out());
    assertTrue(workbench.out().contains("Draft 2 of 2"), workbench.out());
    assertTrue(workbench.out().endsWith("Nothing was written to /local-mine.\n"), workbench.out());
    assertEquals("# mine", written());
    assertEquals(1, workbench.status());
  }

  @Test
  void anUnknownKeyIsNamedAboveTheHelp() {
    answer("z", "?", "q");
    assertEquals(
        1, workbench.out().split(" help: z is not one of y, n, e, q, \\?\n", -1).length - 1);
    assertEquals(2, workbench.out().split("  q  stop here", -1).length - 1, workbench.out());
    assertFalse(workbench.out().contains("? is not one of"), workbench.out());
  }

  @Test
  void whoeverQuitsIsToldWhatWasWritten() {
    answer("y", "q");
    assertTrue(workbench.out().endsWith("\n1 rule was added to /local-mine.\n"), workbench.out());
    assertFalse(written().contains("apples"), written());
  }

  @ParameterizedTest
  @CsvSource({"?", "what", "''"})
  void aQuestionMarkAndAnyOtherWordExplainTheAnswers(String typed) {
    answer(typed, "q");
    assertTrue(
        workbench.out().contains("  q  stop here; the rules added so far stay\n"), workbench.out());
  }

  @Test
  void withoutAnEditorTheRuleIsTypedAnew() {
    answer("n", "e", BEGIN + "two [a-z]+$", "y");
    assertTrue(workbench.out().contains("It matches 1 of the lines left."), workbench.out());
    assertTrue(written().contains("\n" + BEGIN + "two [a-z]+$\n"), written());
  }

  @Test
  void nothingTypedLeavesTheRuleAsItIs() {
    answer("e", "", "y", "q");
    assertTrue(written().contains("\n" + BEGIN + "one$\n"), written());
  }

  @Test
  void theEditorHasTheDraftAndLeavesTheRule() throws IOException {
    workbench.editor("edit --wait", editor("one", "on[a-z]"));
    answer("e", "y", "q");
    assertTrue(written().contains("\n" + BEGIN + "on[a-z]$\n"), written());
    try (var files = Files.list(workbench.path("/tmp"))) {
      assertEquals(List.of(workbench.path("/tmp/none")), files.toList());
    }
  }

  @Test
  void anEditorThatFailsIsNamedAndTheRuleIsTyped() {
    workbench.editor("edit", command -> new EndedProcess(3));
    answer("e", BEGIN + "on.$", "y", "q");
    assertTrue(workbench.out().contains("The editor edit ended with status 3."), workbench.out());
    assertTrue(written().contains("\n" + BEGIN + "on.$\n"), written());
  }

  @Test
  void anEditorThatIsNotThereIsNamedAndTheRuleIsTyped() {
    workbench.editor(
        "edit",
        command -> {
          throw new IOException("no such program");
        });
    answer("e", BEGIN + "on.$", "y", "q");
    assertTrue(workbench.out().contains("The editor edit cannot be run: "), workbench.out());
    assertTrue(written().contains("\n" + BEGIN + "on.$\n"), written());
  }

  @Test
  void anEditorThatIsNotThereIsSaidToBeSplitAtBlanks() {
    workbench.editor(
        "/opt/My Editor/bin/edit",
        command -> {
          throw new IOException("no such program");
        });
    answer("e", BEGIN + "on.$", "y", "q");
    assertTrue(workbench.out().contains("The editor /opt/My cannot be run: "), workbench.out());
    assertTrue(workbench.out().contains("VISUAL and EDITOR are split at blanks"), workbench.out());
  }

  @Test
  void severalRulesInTheEditorAreNone() {
    workbench.editor("edit", editor("$\n", "$\n^other$\n"));
    answer("e", "y", "q");
    assertTrue(
        workbench.out().contains("There must be one rule, and there are 2: nothing is changed."),
        workbench.out());
    assertTrue(written().contains("\n" + BEGIN + "one$\n"), written());
  }

  @Test
  void aMistakeIsPointedAtAndTheDraftStays() {
    answer("e", "^on(e$", "y", "q");
    assertTrue(workbench.out().contains("^on(e$\n"), workbench.out());
    assertTrue(workbench.out().contains("^ this ( has no closing )"), workbench.out());
    assertTrue(written().contains("\n" + BEGIN + "one$\n"), written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "^.* one$ ~ Column 2: too broad: accepts any text here",
        "one$ ~ Column 1: not anchored at the start",
        ".* ~ matches every line; add text",
        "^[[:alpha:]]{3} .{11} h d: .+$ ~ too broad",
        "^[[:alpha:]]{3} [ :0-9]{11} h d: three$ ~ It matches none of the lines.",
      })
  void aBroadRuleIsWarnedAboutBeforeItIsKept(String rule, String warning) {
    answer("e", rule, "y", "n", "n", "q");
    assertTrue(workbench.out().contains(warning), workbench.out());
    assertTrue(workbench.out().contains("Keep it all the same?"), workbench.out());
    assertEquals("# mine", written());
    answer("e", rule, "y", "y", "q");
    assertTrue(written().contains("\n" + rule + "\n"), written());
  }

  @Test
  void aDraftForImportantLinesIsAskedAboutLastAndTwice() {
    workbench.log(
        "Nov 19 00:00:01 h sshd[1]: Accepted password for alice from 192.0.2.7 port 22 ssh2",
        "Nov 19 00:00:01 h d: one");
    answer("n", "y", "n", "n");
    assertTrue(
        workbench.out().contains("Important: a log-in that succeeded."),
        workbench.out() + workbench.err());
    assertEquals("# mine", written());
  }

  @Test
  void appendsToNoFileOfAPackage() {
    workbench.call("--suggest", "-i", "-l", "/log", "-r", "/none", "--into", "/ssh");
    assertTrue(workbench.err().contains("is no local rule file"), workbench.err());
  }

  private void answer(String... answers) {
    workbench
        .file("/local-mine", "# mine")
        .file("/dev/tty", String.join("\n", answers) + "\n")
        .call("--suggest", "--interactive", "-l", "/log", "-r", "/none", "--into", "/local-mine");
  }

  private String written() {
    return workbench.content("/local-mine");
  }

  private ProcessLauncher editor(String text, String instead) {
    return command -> {
      List<String> words = command.words();
      assertEquals("edit", words.get(0));
      assertEquals(workbench.path("/dev/tty"), command.input());
      Path file = workbench.path(words.get(words.size() - 1));
      String draft = Files.readString(file, ISO_8859_1);
      assertTrue(draft.startsWith(BEGIN), draft);
      int place = draft.indexOf(text);
      String edited = draft.substring(0, place) + instead + draft.substring(place + text.length());
      Files.writeString(file, edited, ISO_8859_1);
      return new EndedProcess(0);
    };
  }
}
