package dev.logcheck.ruletest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that logcheck-test(1) has; {@link LogcheckTestParityIT} compares them with it. */
final class RuleTestTest {
  private static final String TRADITIONAL = "Nov 19 00:00:01 host cron[1]: job";
  private static final String RFC_3339 = "2026-11-19T00:00:02.000000+00:00 host cron[2]: job";

  private final Workbench workbench = new Workbench().log(TRADITIONAL, RFC_3339, "bare");

  @Test
  void showsTheLinesThatARuleMatches() {
    workbench.call("-q", "-l", "/log", "cron");
    assertEquals(TRADITIONAL + "\n" + RFC_3339 + "\n", workbench.out());
    assertEquals(0, workbench.status());
  }

  @Test
  void showsTheOtherLinesWhenInverted() {
    workbench.call("-qi", "-l", "/log", "cron");
    assertEquals("bare\n", workbench.out());
  }

  @Test
  void saysWhenNothingMatches() {
    workbench.call("-q", "-l", "/log", "nothing like it");
    assertEquals("", workbench.out());
    assertEquals(1, workbench.status());
  }

  @Test
  void whereNoLineMatchesTheClosestLineShowsWhere() {
    workbench.call("-l", "/log", "cron\\[[0-9]]: jab");
    assertTrue(
        workbench
            .out()
            .endsWith(
                """

                used rule: 'cron\\[[0-9]]: jab'
                0 of 3 lines match
                closest: the rule given, in this line:
                      Nov 19 00:00:01 host cron[1]: job
                                                     ^ match stops here
                      cron\\[[0-9]]: jab
                                     ^ expected "a"
                """),
        workbench.out());
    assertEquals(1, workbench.status());
  }

  @Test
  void ofARuleThatIsForNoneOfTheProgramsOnlyTheCountIsSaid() {
    workbench.call("-l", "/log", "^postfix: job$");
    assertTrue(workbench.out().endsWith("'\n0 of 3 lines match\n"), workbench.out());
  }

  @Test
  void invertedItSaysThatAllLinesMatch() {
    workbench.call("-i", "-l", "/log", "[a-z]");
    assertTrue(workbench.out().endsWith("'\nall 3 lines match\n"), workbench.out());
  }

  @Test
  void aMatchNeedsNoAdvice() {
    workbench.call("-l", "/log", "job");
    assertTrue(workbench.out().endsWith("used rule: 'job'\n"), workbench.out());
  }

  @Test
  void standardSurroundingsMatchBothStamps() {
    workbench.call("-q", "-l", "/log", "-e", "-P", "cron\\[", "-P", "[12]", "\\]: job");
    assertEquals(TRADITIONAL + "\n" + RFC_3339 + "\n", workbench.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron.*", "(c)ron.*\\1?", "cr\u00f6n.*|cron.*"})
  void theUsedRuleWorksWhereItIsPasted(String rule) {
    workbench.file("/c", "STAMPCOMPAT=0\n").call("--config", "/c", "-l", "/log", "-e", rule);
    String shown = workbench.out().substring(0, workbench.out().indexOf("====="));
    String used = workbench.out().replaceFirst("(?s).*used rule: '(.*)'\n$", "$1");
    workbench.rules("/pasted", used).call("--config", "/c", "-q", "-l", "/log", "-r", "/pasted");
    assertEquals(TRADITIONAL + "\n" + RFC_3339 + "\n", workbench.out());
    assertEquals(shown, workbench.out());
    workbench.call("--config", "/c", "-q", "-l", "/log", decoded(used));
    assertEquals(shown, workbench.out());
    workbench.call("--config", "/c", "-q", "-l", "/log", "-e", decoded(used));
    assertEquals(shown, workbench.out());
  }

  private static String decoded(String printed) {
    return new String(printed.getBytes(ISO_8859_1), UTF_8);
  }

  @Test
  void theUsedRuleIsTheUsualOneWhereThatIsEnough() {
    workbench.log(TRADITIONAL).call("-l", "/log", "-e", "cron.*");
    assertTrue(
        workbench
            .out()
            .endsWith(
                """

                parsed file: /log
                used rule: '^[[:alpha:]]{3} [ :[:digit:]]{11} [._[:alnum:]-]+ cron.*$'
                """));
  }

  @Test
  void triesEveryRuleOfAFile() {
    workbench.rules("/rules", "# comment", "", "job", "^bare$").call("-l", "/log", "-r", "/rules");
    assertTrue(workbench.out().startsWith(TRADITIONAL + "\n" + RFC_3339 + "\nbare\n===="));
    assertTrue(workbench.out().endsWith("\nused rule file: /rules\n"));
  }

  @Test
  void aMalformedRuleCostsOnlyItself() {
    workbench.rules("/rules", "b[are", "^bare$").call("-q", "-l", "/log", "-r", "/rules");
    assertEquals("bare\n", workbench.out());
    assertTrue(workbench.err().contains("/rules:1:"), workbench.err());
    assertEquals(1, workbench.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-q", "-i", "--explain", "--stats"})
  void aMalformedRuleThatWasTypedIsNoRuleThatMatchesNothing(String option) {
    workbench.log("a").call(option, "-l", "/log", "a(");
    assertEquals("", workbench.out());
    assertTrue(workbench.err().startsWith("ERROR: RULE:1:"), workbench.err());
    assertEquals(21, workbench.status());
  }

  @Test
  void aMissingSystemLogLeadsToTheJournal() {
    workbench.call("-s", "job");
    assertEquals(
        "ERROR: '/var/log/syslog': there is no such file; for the journal: journalctl -o short |"
            + " logcheck-test -l /dev/stdin ...\n",
        workbench.err());
    assertEquals(3, workbench.status());
  }

  @Test
  void aLogThatIsNotThereIsSaidToBeMissing() {
    workbench.call("-l", "/nonexistent", "foo");
    assertEquals(
        "ERROR: '/nonexistent' is neither a regular file nor a pipe; there is no such file\n",
        workbench.err());
    workbench.call("-l", "journal", "foo");
    assertTrue(workbench.err().contains("nor a pipe; for the journal: journalctl -o short | "));
  }

  @Test
  void ofALineThatIsTooLongTheBeginningIsKeptWithItsLength() {
    int longest = 1 << 20;
    for (int length : new int[] {longest, longest + 1, longest + (1 << 16), 3 * longest}) {
      workbench.log("a", "x".repeat(length), "b").call("-q", "-l", "/log", "^[xb]");
      String end = " [cut here, after " + longest + " of " + length + " bytes]";
      assertEquals("x".repeat(longest) + (length > longest ? end : "") + "\nb\n", workbench.out());
    }
  }

  @Test
  void stripsWhiteSpaceAtTheEndOfLinesAndNeedsNoFinalNewline() {
    workbench.file("/log", "a \t\r\n b").call("-q", "-l", "/log", "[ab]$");
    assertEquals("a\n b\n", workbench.out());
  }

  @Test
  void leavesBytesAlone() {
    workbench.file("/log", "x\0\u00ff\u001b[1m\n").call("-q", "-l", "/log", "x");
    assertEquals("x\0\u00ff\u001b[1m\n", workbench.out());
  }

  @Test
  void showsControlBytesOnATerminal() {
    workbench.onATerminal().file("/log", "x\0\u001b[1m\n").call("-q", "-l", "/log", "x");
    assertEquals("x\\x00\\x1b[1m\n", workbench.out());
  }

  @Test
  void readsLinesLongerThanItsBuffer() {
    String line = "x".repeat(1_000_000);
    workbench.log("a", line, "b").call("-q", "-l", "/log", "x$");
    assertEquals(line + "\n", workbench.out());
  }

  @Test
  void aRuleMayLookLikeAFileOfOptions() {
    workbench.log("@home").call("-q", "-l", "/log", "@home");
    assertEquals("@home\n", workbench.out());
  }

  @Test
  void aDirectoryOfRulesLeadsToTheTasksThatTakeOne() {
    workbench.rules("/rules/local", "job").call("-i", "-q", "-l", "/log", "-r", "/rules");
    assertTrue(workbench.err().contains("name a file in it, or add --explain"), workbench.err());
    assertEquals(5, workbench.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--explain", "--stats", "--suggest"})
  void rulesThatAreNotThereAreNoRulesThatMatchNothing(String task) {
    workbench.call(task, "-l", "/log", "-r", "/none");
    assertEquals(
        "ERROR: '/none' is nor a regular file nor a symbolic link; there is no such file\n",
        workbench.err());
    assertEquals("", workbench.out());
    assertEquals(5, workbench.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--explain", "--stats", "--suggest", "--check"})
  void aTreeThatCannotBeReadIsNamedInPlainWords(String task) {
    workbench.file("/conf", "RULEDIR=/none\n").call(task, "-l", "/log", "--config", "/conf");
    assertTrue(
        workbench.err().startsWith("ERROR: /none: there is no such directory. Set RULEDIR in the"),
        workbench.err());
    assertEquals(6, workbench.status());
  }

  @Test
  void aFileToCheckThatIsNotThereIsNotAskedForItsMode() {
    workbench.call("--check", "-r", "/none");
    assertTrue(
        workbench
            .out()
            .contains("cannot be read: no such file\n    fix: make it, or name another one\n"),
        workbench.out());
    assertEquals(1, workbench.status());
  }

  @Test
  void groupsAreCountedTheMostFrequentFirst() {
    workbench
        .log(
            "Nov 19 00:00:01 h d: started",
            "Nov 19 00:00:02 h d: lease of 192.0.2.7",
            "Nov 19 00:00:03 h d: lease of 192.0.2.8")
        .call("--groups", "--counts", "-l", "/log");
    assertEquals("        2  lease of <*>\n        1  started\n", workbench.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--counts, --groups --counts",
    "--each, --explain --each",
    "--into, --suggest -i --into local-x",
  })
  void anOptionOfAnotherTaskSaysWhatToWrite(String option, String command) {
    String[] call =
        option.equals("--into") ? new String[] {option, "local-x"} : new String[] {option};
    workbench.call(call);
    assertTrue(workbench.err().contains("write " + command), workbench.err());
    assertEquals(13, workbench.status());
  }

  @Test
  void aReaderWhoGoesAwayEndsItQuietly() {
    workbench.intoAClosedPipe().call("-l", "/log", "job");
    assertEquals("", workbench.err());
    assertEquals(141, workbench.status());
  }
}
