package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --check}: a rule file for every mistake, and what is said of it. */
final class LintTest {
  private static final String STAMP = "^([[:alpha:]]{3} [ :0-9]{11}|[0-9T:.+-]{32}) h ";

  private static final String ANY_HOST =
      "^([[:alpha:]]{3} [ :0-9]{11}|[0-9T:.+-]{32}) [[:alnum:]._-]+ ";

  private final Workbench workbench = new Workbench();

  @Test
  void aSoundFileHasNoMistakes() {
    check("/ignore.d.server/d", STAMP + "d: up$", STAMP + "d: down$");
    assertEquals("0 errors, 0 warnings in 2 rules of 1 file\n", workbench.out());
    assertEquals(0, workbench.status());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a(b$, 2, this ( has no closing )",
        "a[b$, 2, this [ has no closing ]",
        "a\\, 2, Trailing backslash",
      })
  void aMalformedRuleIsAnError(String rule, int column, String reason) {
    check("/d", rule);
    assertSays("/d:1:" + column + ": error: " + reason);
    assertEquals(1, workbench.status());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a{40000}$, 2, this counts beyond 32767",
        "^(x{20}(ab{2000}){1500})$, 11, \"written out, what it counts is over 131072\"",
      })
  void aRuleThatIsTooBigIsShownTheCountThatMakesItSo(String rule, int column, String reason) {
    check("/d", rule);
    assertSays("/d:1:" + column + ": error: Regular expression too big: " + reason);
    assertSays(" * or + ");
  }

  @Test
  void aRuleWithGroupsTooDeepIsShownTheFirstOfThem() {
    check("/d", "(".repeat(300) + "a" + ")".repeat(300));
    assertSays("/d:1:251: error: Regular expression too big: groups in groups, too deep");
  }

  @Test
  void theCaretStandsBelowTheMistake() {
    check("/d", "ab(cd");
    assertTrue(workbench.out().contains("\n    ab(cd\n      ^\n    fix: close the group"));
  }

  @Test
  void unanchoredAtTheStart() {
    check("/d", "left$");
    assertSays("/d:1:1: warning: not anchored at the start");
  }

  @Test
  void unanchoredAtTheEnd() {
    check("/d", STAMP + "d");
    assertSays("/d:1:" + (STAMP.length() + 2) + ": warning: not anchored at the end");
  }

  @Test
  void matchesTheEmptyLine() {
    check("/d", "^(a|b)*$");
    assertSays("/d:1:1: error: matches the empty line");
    assertEquals(1, workbench.status());
  }

  @Test
  void matchesEveryLine() {
    for (String rule : new String[] {"a*", "^.*$", "^", "^(.*|b)$"}) {
      check("/d", "# what matches", rule);
      assertSays("/d:2:1: error: matches every line");
      assertSays("1 error, 0 warnings in 1 rule of 1 file");
    }
  }

  @Test
  void aRuleThatMatchesEveryLineMakesNoOtherSuperfluous() {
    check("/d", STAMP + "d: up$", ".*");
    assertSays("1 error, 0 warnings in 2 rules of 1 file");
  }

  @Test
  void errorsStandBeforeWarnings() {
    check("/d", "left$", "a(b$");
    assertTrue(
        workbench.out().indexOf("/d:2:2: error") < workbench.out().indexOf("/d:1:1: warning"),
        workbench.out());
    assertTrue(workbench.out().startsWith("/d:2:2: error"), workbench.out());
  }

  @Test
  void blankAtTheEnd() {
    check("/d", STAMP + "d: job ");
    assertSays("/d:1:" + (STAMP.length() + 7) + ": warning: blank at the end");
  }

  @Test
  void whatARunCutsIsToldInItsWords() {
    check("/d", STAMP + "d$ ");
    String place = "/d:1:" + (STAMP.length() + 3) + ": ";
    assertSays(place + "warning: blanks behind the final $ were cut\n");
    assertSays("    fix: remove them\n");
    workbench.log("d").call("-l", "/log", "-r", "/d");
    assertEquals(
        "WARNING: " + place + "blanks behind the final $ were cut; remove them\n", workbench.err());
  }

  @Test
  void ofALogEachRuleIsToldHowManyLinesItMatches() {
    workbench
        .log("Nov 19 00:00:01 h d: up", "Nov 19 00:00:02 h d: up", "Nov 19 00:00:03 h d: down")
        .rules("/d", STAMP + "d: up$", "", "a(b", STAMP + "d: gone$")
        .call("--check", "-r", "/d", "-l", "/log");
    assertTrue(
        workbench
            .out()
            .startsWith(
                """
                Lines matched by rule, of the 3 in /log
                        2  /d:1
                        0  /d:4

                /d:3:2: error: this ( has no closing )
                """),
        workbench.out());
    assertEquals(1, workbench.status());
  }

  @Test
  void aLogToCheckWithThatIsNotThereIsAnError() {
    workbench.rules("/d", STAMP + "d$").call("--check", "-r", "/d", "-l", "/none");
    assertTrue(workbench.err().contains("'/none'"), workbench.err());
    assertEquals(8, workbench.status());
  }

  @Test
  void carriageReturn() {
    workbench.file("/d", STAMP + "d$\r\n").call("--check", "-r", "/d");
    assertSays("/d:1:" + (STAMP.length() + 3) + ": warning: carriage return at the end was cut");
  }

  @Test
  void aNameThatRunPartsSkips() {
    workbench.rules("/ignore.d.server/d.conf", STAMP + "d$").rules("/ignore.d.server/d~", "x");
    workbench.call("--check", "-r", "/ignore.d.server");
    assertSays("/ignore.d.server/d.conf: error: run-parts(8) skips this name");
    assertSays("rename it to d_conf");
    assertFalse(workbench.out().contains("d~"), workbench.out());
    assertEquals(1, workbench.status());
  }

  @Test
  void duplicates() {
    check("/d", STAMP + "d$", STAMP + "e$", STAMP + "d$");
    assertSays("/d:3:1: warning: duplicate: the same rule as /d:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x*", ".", "^.+$", "^[[:print:]]*", "^.*$"})
  void aRuleThatMatchesEveryLineIsOneErrorAndComparedWithNone(String sweeping) {
    check("/d", sweeping, STAMP + "a$", STAMP + "b: c$");
    assertSays("/d:1:1: error: matches every line");
    assertSays("1 error, 0 warnings in 3 rules of 1 file");
  }

  @Test
  void whatIsNotThereIsNotCounted() {
    workbench.call("--check", "/nowhere");
    assertSays("1 error, 0 warnings; no rule file was read");
  }

  @Test
  void subsumedByAnother() {
    check("/d", STAMP + "d: [0-9]{2}$", STAMP + "d: [[:digit:]]+$");
    assertSays("/d:1:1: warning: not needed: /d:2 matches every line that this matches");
    assertFalse(workbench.out().contains("/d:2:1"), workbench.out());
  }

  @Test
  void ofTwoThatMatchTheSameTheSecondIsSubsumed() {
    check("/d", STAMP + "d: (ab|ac)$", STAMP + "d: a(b|c)$");
    assertSays("/d:2:1: warning: not needed: /d:1");
    assertFalse(workbench.out().contains("/d:1:1"), workbench.out());
  }

  @Test
  void subsumedByARuleOfALowerLevelButNotOfAHigher() {
    workbench.rules("/etc/ignore.d.server/d", STAMP + "d: [0-9]+$");
    workbench.rules("/etc/ignore.d.workstation/d", STAMP + "d: 12$");
    workbench.rules("/etc/ignore.d.paranoid/d", STAMP + "d: 34$");
    workbench.call("--check", "-r", "/etc");
    assertSays("/etc/ignore.d.workstation/d:1:1: warning: not needed: /etc/ignore.d.server/d:1");
    assertFalse(workbench.out().contains("paranoid"), workbench.out());
  }

  @Test
  void filesOfTheUpperLayersDoNotStandForEachOther() {
    workbench.rules("/etc/violations.d/a", STAMP + "d$").rules("/etc/violations.d/b", STAMP + "d$");
    workbench.call("--check", "-r", "/etc");
    assertEquals("0 errors, 0 warnings in 2 rules of 2 files\n", workbench.out());
  }

  @Test
  void anyRun() {
    check("/d", STAMP + "[.*] d: .* done$");
    assertSays("/d:1:" + (STAMP.length() + 9) + ": warning: too broad");
  }

  @Test
  void aBracketThatHoldsABracketHidesNothingBehindIt() {
    check("/d", STAMP + "[].*] d: .* done$");
    assertSays("/d:1:" + (STAMP.length() + 10) + ": warning: too broad");
  }

  @Test
  void anyRunMayStandInARuleThatRaises() {
    check("/violations.d/d", STAMP + "d: attack .*$");
    assertEquals("0 errors, 0 warnings in 1 rule of 1 file\n", workbench.out());
  }

  @Test
  void dropsWhatSuReportsUnderANameOfTheUsersChoice() {
    check("/d", ANY_HOST + "d: up in [^[:cntrl:]]*$");
    assertSays("/d:1:" + (ANY_HOST.length() + 10) + ": warning: drops lines that any user can");
    assertSays(": Nov 19 00:00:01 web1 d: up in : (alice) DELETE (alice)\n");
    assertSays("fix: allow no ( and no ");
    assertEquals(0, workbench.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d: up in [^(]*$",
        "d: up in ([^:]|:[^ :])*$",
        "su: [^:]*$",
        "crontab\\[[0-9]+\\]: \\([a-z]+\\) BEGIN EDIT \\([a-z]+\\)$",
        "systemd: pam_unix\\(systemd-user:session\\): session opened for user [a-z]+$",
      })
  void dropsNoLineOfSuUnderAnyOtherName(String rule) {
    check("/d", ANY_HOST + rule);
    assertEquals("0 errors, 0 warnings in 1 rule of 1 file\n", workbench.out());
  }

  @ParameterizedTest
  @CsvSource({"\u00e9, \u00e9", "\u009b, <U+009B>"})
  void theLineThatSuchARuleDropsIsShownAsItIs(String character, String shown) {
    check("/d", ANY_HOST + "app: " + bytes(character) + " .*$");
    assertSays(": Nov 19 00:00:01 web1 app: " + bytes(shown) + " : (alice) DELETE (alice)\n");
  }

  /** One character for each byte, as the bench reads and writes. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void droppingWhatSuReportsIsAnErrorOfTheRulesThatShip() {
    check("/logcheck-java-d", ANY_HOST + "d: up[^[:cntrl:]]*$");
    assertSays("/logcheck-java-d:1:" + (ANY_HOST.length() + 6) + ": error: drops lines that any");
    assertEquals(1, workbench.status());
  }

  @Test
  void aRuleThatRaisesMayMatchWhatSuReports() {
    check("/violations.d/d", ANY_HOST + "d: up[^[:cntrl:]]*$");
    assertEquals("0 errors, 0 warnings in 1 rule of 1 file\n", workbench.out());
  }

  @Test
  void onlyTraditionalStamps() {
    check("/d", "^[A-Z][a-z]+ [ :0-9]{11} h d$");
    assertSays("/d:1:2: warning: only traditional stamps (Nov 19 00:00:01) fit: rsyslog writes");
  }

  @Test
  void rulesOfAFileWithTheSameStampsAreToldOnce() {
    String traditional = "^[A-Z][a-z]+ [ :0-9]{11} h ";
    check("/d", traditional + "a$\n" + STAMP + "b$\n" + traditional + "c$");
    assertSays("/d:1:2: warning: only traditional stamps (Nov 19 00:00:01) fit in 2 rules");
    assertSays("fit in 2 rules (lines 1, 3): rsyslog writes");
    assertEquals(1, workbench.out().split("only traditional", -1).length - 1);
  }

  @Test
  void ofManyRulesWithTheSameStampsTheFirstLinesAreNamed() {
    StringBuilder rules = new StringBuilder();
    for (char c = 'a'; c <= 'i'; c++) {
      rules.append("^[0-9T:.+-]{32} h ").append(c).append("$\n");
    }
    check("/d", rules.toString().stripTrailing());
    assertSays("only RFC 3339 stamps fit in 9 rules (lines 1, 2, 3, 4, 5 and 4 more), not");
  }

  @Test
  void onlyRfc3339Stamps() {
    check("/d", "^[0-9T:.+-]{32} h d$");
    assertSays("warning: only RFC 3339 stamps fit");
  }

  @Test
  void stampCompatibilityFixesTraditionalStamps() {
    workbench.file("/c", "STAMPCOMPAT=1\n").rules("/d", "^\\w{3} [ :0-9]{11} h d$");
    workbench.call("--check", "--config", "/c", "-r", "/d");
    assertEquals("0 errors, 0 warnings in 1 rule of 1 file\n", workbench.out());
  }

  @Test
  void backReference() {
    check("/d", STAMP + "(a|b) \\2$");
    assertSays("/d:1:" + (STAMP.length() + 7) + ": warning: back-reference");
  }

  @Test
  void checksTheFilesThatAreNamed() {
    workbench.rules("/a", "a(").rules("/b", "b(").call("--check", "/a", "/b");
    assertSays("/a:1:2: error");
    assertSays("/b:1:2: error");
  }

  @Test
  void aFileThatCannotBeReadIsAnError() {
    workbench.call("--check", "-r", "/nowhere");
    assertSays("/nowhere: error: cannot be read");
    assertEquals(1, workbench.status());
  }

  private void check(String file, String... rules) {
    workbench.rules(file, rules).call("--check", "-r", file);
  }

  private void assertSays(String text) {
    assertTrue(workbench.out().contains(text), workbench.out() + workbench.err());
  }
}
