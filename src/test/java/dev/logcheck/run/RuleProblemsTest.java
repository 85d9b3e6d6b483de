package dev.logcheck.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that cannot be read, that are not read, and that take too much away. */
final class RuleProblemsTest {
  private static final String WARNINGS = "Logcheck Warnings";

  private final RunBench bench = new RunBench();

  @Test
  void aMissingTreeEndsTheRunEvenWithNothingNew() {
    bench.setting("RULEDIR=/etc/none").run().ends(1);
    bench.says("Error: /etc/none: there is no such directory. Set RULEDIR in the configuration");
    assertTrue(bench.mail().body().contains("/etc/none: there is no such directory."));
    assertEquals(Map.of(), bench.state());
  }

  @Test
  void aMissingTreeCostsNoLine() {
    bench.withLog("app: one").run("-o", "-r", "/etc/none").reports().ends(1);
    bench.run("-o").reports("app: one").ends(0);
  }

  @Test
  void aDirectoryOfTheTreeIsNoTreeAndTheTreeIsNamed() {
    bench.rules("ignore.d.server/local", "app: routine$").withLog("app: one");
    bench.setting("RULEDIR=/etc/logcheck/ignore.d.server").run().ends(1);
    String error =
        "/etc/logcheck/ignore.d.server: holds no directory of rules such as ignore.d.server; did"
            + " you mean /etc/logcheck?";
    bench.says("Error: " + error);
    String mail = bench.mail().body().replaceAll("\\n +", " ");
    assertTrue(mail.contains(error), mail);
    assertEquals(Map.of(), bench.state());
    bench.setting("RULEDIR=/etc/logcheck").run("-o").reports("app: one").ends(0);
  }

  @Test
  void anyOtherDirectoryIsNoTreeEither() {
    bench.setting("RULEDIR=/etc").withLog("app: one").run("-o").reports().ends(1);
    bench.says("Error: /etc: holds no directory of rules such as ignore.d.server; RULEDIR and -r");
  }

  @Test
  void aRelativeDirectoryIsNoPlaceForRules() {
    bench.setting("RULEDIR=etc/logcheck").withLog("app: one").run("-o").ends(1);
    bench.says("/etc/logcheck/logcheck.conf:4:9: RULEDIR: expected an absolute path");
  }

  @Test
  void whatShouldBeADirectoryOfTheTreeAndIsNoneEndsTheRun() {
    bench.file("/etc/logcheck/ignore.d.server", "").withLog("app: one").run("-o").reports().ends(1);
    bench.says("/etc/logcheck/ignore.d.server: the rules there could not be read: not a directory");
  }

  @Test
  void aDirectoryOfAnotherLevelDoesNotCount() {
    bench.file("/etc/logcheck/ignore.d.workstation", "").withLog("app: one");
    bench.run("-o").reports("app: one").ends(0);
  }

  @Test
  void aRuleThatCancelsWhatNoFileRaisesTakesNothingAway() {
    bench.rules("violations.d/one", "danger").rules("violations.ignore.d/two", ".*");
    bench.withLog("app: one").run("-o").reports("app: one").ends(0);
    bench.rules("violations.ignore.d/local", ".*").withLog("app: two").run("-o");
    assertTrue(bench.out().contains("violations.ignore.d/local:1:1: this rule"), bench.out());
    assertFalse(bench.out().contains("violations.ignore.d/two"), bench.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x*", ".", ".*", "^.+$", "^[^x]*$", "", "^\\w{3} [ :0-9]{11} .*$"})
  void aRuleThatTakesEveryLineAwayIsNamed(String rule) {
    if (rule.isEmpty()) {
      rule = "()";
    }
    bench.rules("ignore.d.server/local", "app: routine$", rule).withLog("app: one").run("-o");
    assertTrue(bench.out().startsWith(WARNINGS), bench.out());
    assertTrue(
        bench.out().contains("/etc/logcheck/ignore.d.server/local:2:1: this rule matches every"),
        bench.out());
    assertFalse(bench.out().contains("local:1"), bench.out());
  }

  @Test
  void aRuleThatRaisesEveryLineHidesNothing() {
    bench.rules("violations.d/local", ".*").withLog("app: one").run("-o").ends(0);
    assertFalse(bench.out().contains(WARNINGS), bench.out());
  }

  @Test
  void aRuleIsShownInItsOwnCharacters() {
    String rule = new String("(größer".getBytes(UTF_8), ISO_8859_1);
    bench.rules("ignore.d.server/local", rule).withLog("app: one").run("-o");
    assertTrue(bench.out().contains("the rule was not used: " + rule), bench.out());
  }

  @Test
  void aFileThatIsSkippedForItsNameIsNamed() {
    bench.rules("ignore.d.server/local.rules", "app: one$").withLog("app: one").run("-o");
    assertTrue(bench.out().contains("app: one"), bench.out());
    assertTrue(
        bench.out().contains("/etc/logcheck/ignore.d.server/local.rules: its rules were not used"),
        bench.out());
    assertTrue(bench.out().contains("rename it to local_rules"), bench.out());
  }

  @Test
  void whatIsNoFileIsNamedInEveryDirectory() throws IOException {
    bench.rules("ignore.d.server/sub/local", "app: one$").file("/etc/logcheck/events.d/a", "");
    for (String link : new String[] {"ignore.d.server/gone", "events.d/gone"}) {
      Files.createSymbolicLink(bench.path("/etc/logcheck/" + link), bench.path("/nothing"));
    }
    bench.withLog("app: one").run("-o");
    assertTrue(
        bench.out().contains("ignore.d.server/gone: its rules were not used, since it is a link"),
        bench.out());
    assertTrue(
        bench.out().contains("events.d/gone:1:1: it was not read, since it is a link"),
        bench.out());
    assertTrue(bench.out().contains("app: one"), bench.out());
  }

  @Test
  void whatDpkgAndEditorsLeaveIsNotNamed() {
    bench.rules("ignore.d.server/ssh.dpkg-old", "x").rules("ignore.d.server/ssh~", "x");
    bench.withLog("app: one").run("-o").reports("app: one").ends(0);
  }
}
