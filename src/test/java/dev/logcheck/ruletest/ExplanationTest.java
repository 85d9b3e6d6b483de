package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --explain}: which rule decided, and where the nearest one gives up. */
final class ExplanationTest {
  private final Workbench workbench = new Workbench();

  @Test
  void aRuleThatMissesByOneCharacterPointsAtIt() {
    workbench
        .log("Nov 19 00:00:01 h cron[7]: job done")
        .rules("/d", "^.{15} h cron\\[7]: jab done$");
    workbench.call("--explain", "--each", "-l", "/log", "-r", "/d");
    assertEquals(
        """
        Nov 19 00:00:01 h cron[7]: job done
            no rule matches; closest rule: /d:1
              Nov 19 00:00:01 h cron[7]: job done
                                          ^ match stops here
              ^.{15} h cron\\[7]: jab done$
                                  ^ expected "a"
        """,
        workbench.out());
    assertEquals(1, workbench.status());
  }

  @Test
  void aLineThatEndsTooSoonPointsBehindItsEnd() {
    workbench.log("ab").call("--explain", "--each", "-l", "/log", "^abc$");
    assertTrue(workbench.out().contains("      ab\n        ^ the line ends here\n"));
    assertTrue(workbench.out().contains("      ^abc$\n         ^ expected \"c\"\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"^a: all checks were met$", "^.*all checks were met$", "^a: [a-z ]+ met$"})
  void aRuleThatLacksOnlyTheFinalDotPointsAtItsEnd(String rule) {
    workbench.log("a: all checks were met.").call("--explain", "--each", "-l", "/log", rule);
    assertEquals(
        """
        a: all checks were met.
            no rule matches; closest: the rule given
              a: all checks were met.
                                    ^ match stops here
              %s
              %s^ expected "<end of line>"
        """
            .formatted(rule, " ".repeat(rule.length())),
        workbench.out());
  }

  @Test
  void everythingThatWouldFitIsNamed() {
    workbench.log("1x").call("--explain", "--each", "-l", "/log", "^[0-9]+(a|b)$");
    assertTrue(workbench.out().contains("expected \"[0-9]\" or \"a\" or \"b\""), workbench.out());
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    workbench
        .log("x".repeat(400) + "y" + "z".repeat(400))
        .call("--explain", "--each", "-l", "/log", "^x+z");
    assertTrue(workbench.out().contains("\n      ..." + "x".repeat(70) + "yzzz"), workbench.out());
    assertTrue(
        workbench.out().contains("\n" + " ".repeat(6 + 3 + 70) + "^ match stops"), workbench.out());
  }

  @Test
  void theWholeConfigurationDecidesByLayers() {
    workbench
        .file("/c", "RULEDIR=/rules\n")
        .rules("/rules/violations.d/su", "su: ")
        .rules("/rules/violations.ignore.d/su", "su: alice")
        .rules("/rules/ignore.d.server/cron", "# the hourly job", "cron: hourly$")
        .log("cron: hourly", "su: alice", "su: bob", "cron: unknown")
        .call("--explain", "--each", "--config", "/c", "-l", "/log");
    assertEquals(
        """
        cron: hourly
          dropped
            ignored by /rules/ignore.d.server/cron:2
        su: alice
          dropped
            raised by /rules/violations.d/su:1
            cancelled by /rules/violations.ignore.d/su:1
        su: bob
          reported in Security Events for su
            raised by /rules/violations.d/su:1
        cron: unknown
          reported in System Events
            no rule matches; closest rule: /rules/ignore.d.server/cron:2
              cron: unknown
                    ^ match stops here
              cron: hourly$
                    ^ expected "h"
        """,
        workbench.out());
    assertEquals(0, workbench.status());
  }

  @Test
  void aProgramThatNoRuleNamesIsAStrangerAndNoOtherRuleIsNear() {
    workbench
        .file("/c", "RULEDIR=/rules\n")
        .rules("/rules/ignore.d.server/cron", "^.{15} h cron\\[[0-9]+]: job done$")
        .log("Nov 19 00:00:01 h crowd[7]: many people", "Nov 19 00:00:01 h cron[7]: many people")
        .call("--explain", "--each", "--config", "/c", "-l", "/log");
    String stranger =
        """
        Nov 19 00:00:01 h crowd[7]: many people
          reported in System Events
            no rule matches, and none names the program crowd
        Nov 19 00:00:01 h cron[7]: many people
        """;
    assertTrue(workbench.out().startsWith(stranger), workbench.out());
    assertTrue(
        workbench.out().contains("closest rule: /rules/ignore.d.server/cron:1\n"), workbench.out());
  }

  @Test
  void aLongerNameIsAnotherProgram() {
    workbench
        .rules("/d", "^.{15} h (proftpd|pure-ftpd|ftpd-ssl)\\[[0-9]+]: job done$")
        .log("Nov 19 00:00:01 h ftpd[7]: connection")
        .call("--explain", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().contains("none names the program ftpd\n"), workbench.out());
    workbench.rules("/d", "^.{15} h \\bftpd\\b: job$").call("--explain", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().contains("closest rule: /d:1\n"), workbench.out());
  }

  @Test
  void aRuleForAnyProgramIsNearWhereItFitsTheMessage() {
    workbench
        .log("Nov 19 00:00:01 h crowd[7]: many people")
        .call("--explain", "--each", "-l", "/log", "^.{15} h [a-z]+\\[7]: many cooks$");
    assertTrue(workbench.out().contains("closest: the rule given\n"), workbench.out());
  }

  @Test
  void aRuleThatOnlyRunsThroughTheMessageIsNotNear() {
    workbench
        .rules("/t/violations.d/files", ": /home/.*: (LOST|STOLEN)$")
        .rules("/t/ignore.d.server/d", "^.{15} h .*: new user: name=", "^.{15} h cron: job$")
        .log("Nov 19 00:00:01 h clamd[77]: /home/x.exe: EICAR FOUND")
        .call("--explain", "--each", "-l", "/log", "-r", "/t");
    String out = workbench.out();
    assertTrue(out.contains("no rule matches, and none names the program clamd\n"), out);
    assertTrue(!out.contains("closest"), out);
  }

  @Test
  void aRuleIsShownAsItIsWritten() {
    workbench
        .file("/c", "STAMPCOMPAT=1\nRULEVAR_WAN=eth0\nRULEVAR_LAN=enp0s31f6\n")
        .rules("/d", "^\\w{3} [ :0-9]{11} h IN=${LAN} OUT=${WAN} drop$")
        .log("2026-11-19T00:00:02+00:00 h IN=enp0s31f6 OUT=eth0 drap")
        .call("--explain", "--each", "--config", "/c", "-l", "/log", "-r", "/d");
    assertEquals(
        """
        2026-11-19T00:00:02+00:00 h IN=enp0s31f6 OUT=eth0 drap
            no rule matches; closest rule: /d:1
              2026-11-19T00:00:02+00:00 h IN=enp0s31f6 OUT=eth0 drap
                                                                  ^ match stops here
              ^\\w{3} [ :0-9]{11} h IN=${LAN} OUT=${WAN} drop$
                                                          ^ expected "o"
        """,
        workbench.out());
  }

  @Test
  void whatOnlyTheConfigurationLetsMatchIsSaid() {
    workbench
        .file("/c", "STAMPCOMPAT=1\n")
        .rules("/d", "^\\w{3} [ :0-9]{11} h d: up$")
        .log("Nov 19 00:00:01 h d: up", "2026-11-19T00:00:02+00:00 h d: up")
        .call("--explain", "--each", "--config", "/c", "-l", "/log", "-r", "/d");
    assertEquals(
        """
        Nov 19 00:00:01 h d: up
            matched by /d:1
        2026-11-19T00:00:02+00:00 h d: up
            matched by /d:1, as STAMPCOMPAT or RULEVAR rewrites it
        """,
        workbench.out());
  }

  @Test
  void linesThatTheSameRulesMatchAreExplainedOnce() {
    workbench
        .rules("/t/violations.d/su", "su: ")
        .rules("/t/ignore.d.server/cron", "cron: [a-z]+ly$")
        .log("su: bob", "cron: hourly", "su: alice", "cron: daily", "cron: hourly")
        .call("--explain", "-l", "/log", "-r", "/t");
    assertEquals(
        """
        3 lines, the first:
        cron: hourly
          dropped
            ignored by /t/ignore.d.server/cron:1
        2 lines, the first:
        su: bob
          reported in Security Events for su
            raised by /t/violations.d/su:1
        """,
        workbench.out());
    workbench.call("--explain", "-i", "-l", "/log", "-r", "/t");
    assertTrue(workbench.out().startsWith("2 lines, the first:\nsu: bob\n"), workbench.out());
  }

  @Test
  void linesThatNoRuleMatchesAreExplainedOnceForEachKindAndProgram() {
    workbench
        .rules("/d", "^.{15} h cron\\[[0-9]+]: job done$")
        .log(
            "Nov 19 00:00:01 h crowd[7]: lease of 192.0.2.7",
            "Nov 19 00:00:02 h crowd[7]: lease of 192.0.2.8",
            "Nov 19 00:00:03 h crown[7]: lease of 192.0.2.8")
        .call("--explain", "-l", "/log", "-r", "/d");
    assertEquals(
        """
        2 lines, the first:
        Nov 19 00:00:01 h crowd[7]: lease of 192.0.2.7
            no rule matches, and none names the program crowd
        1 line:
        Nov 19 00:00:03 h crown[7]: lease of 192.0.2.8
            no rule matches, and none names the program crown
        """,
        workbench.out());
  }

  @Test
  void invertedItExplainsOnlyWhatIsLeft() {
    workbench.log("a", "b").call("--explain", "--each", "-i", "-l", "/log", "^a$");
    assertTrue(workbench.out().startsWith("b\n"), workbench.out());
  }

  @Test
  void aRuleOfManyAlternativesIsFoundBehindRulesOfFewerWords() {
    String[] rules = new String[16];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = "^.{15} h cron: \\(CRON\\) state" + (char) ('a' + i) + "$";
    }
    rules[15] = "^.{15} h cron: \\([a-z]+\\) (ALPHA|BETA|GAMMA|DELTA|EPSILON)$";
    workbench.rules("/d", rules).log("Nov 19 00:00:01 h cron: (root) OMEGA");
    workbench.call("--explain", "--each", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().contains("closest rule: /d:16\n"), workbench.out());
  }

  @Test
  void aRuleThatSpellsTheLineOutIsNearerThanAClassThatRunsThroughIt() {
    workbench
        .rules("/d", "^[ -~]+!$", "^.{15} h sshd: session opened$", "^[^!]{9,99}( h ){0,1}!$")
        .log("Nov 19 00:00:01 h sshd: session closed");
    workbench.call("--explain", "--each", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().contains("closest rule: /d:2\n"), workbench.out());
  }

  @Test
  void linesThatDifferInNumbersAreEachShownTheirOwnPlace() {
    workbench
        .rules("/d", "^h job [0-9]+ done$")
        .log("h job 7 failed", "h job 1234 failed", "h job");
    workbench.call("--explain", "--each", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().contains("      h job 7 failed\n              ^ match stops"));
    assertTrue(workbench.out().contains("      h job 1234 failed\n                 ^ match stops"));
    assertTrue(workbench.out().contains("      h job\n           ^ the line ends here"));
  }

  @Test
  void amongManyRulesTheOneWithTheWordsOfTheLineIsNearest() {
    String[] rules = new String[200];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = "^.{15} h daemon" + (char) ('a' + i % 26) + ": number " + i + "$";
    }
    rules[150] = "^.{15} h sshd: session opened$";
    workbench.rules("/d", rules).log("Nov 19 00:00:01 h sshd: session closed");
    workbench.call("--explain", "--each", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().contains("closest rule: /d:151\n"), workbench.out());
  }

  @Test
  void aRuleThatRaisesIsShownToSeeWhatNoOtherRuleDoes() {
    workbench
        .rules("/t/violations.d/su", "^[^:]+: FAILED .*$")
        .rules("/t/ignore.d.server/su", "^[^:]+: (FAILED|LATER) .*$")
        .log("I\u00ff: FAILED SU", "I\u00ff: LATER")
        .call("--explain", "--each", "-l", "/log", "-r", "/t");
    String out = workbench.out();
    assertTrue(out.contains("    raised by /t/violations.d/su:1\n"), out);
    assertTrue(!out.contains("by /t/ignore.d.server/su:1\n"), out);
    workbench.call("--explain", "--each", "-l", "/log", "^[^:]+: FAILED .*$");
    assertTrue(!workbench.out().contains("matched by"), workbench.out());
  }
}
