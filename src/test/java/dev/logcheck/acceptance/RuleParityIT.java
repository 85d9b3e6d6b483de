package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static dev.logcheck.acceptance.Peers.bothAreSilent;
import static dev.logcheck.acceptance.Peers.bothReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers, levels and special file names: which rule file puts a line where. */
@Execution(ExecutionMode.CONCURRENT)
final class RuleParityIT {
  @RegisterExtension final Machine machine = new Machine();

  private static final String[] LINES = {
    at(1, "kernel: Oversized packet received from 192.0.2.1"),
    at(2, "sudo: alice : TTY=pts/0 ; COMMAND=/bin/bash"),
    at(3, "su[7]: FAILED SU (to root) bob on pts/1"),
    at(4, "sshd[8]: Accepted publickey for carol"),
    at(5, "cron[9]: (root) CMD (true)"),
    at(6, "app: one"),
    at(7, "app: two"),
  };

  private Machine server() {
    return machine
        .rules("cracking.d/kernel", "Oversized packet")
        .rules("violations.d/su", "su\\[[0-9]+\\]: ")
        .rules("violations.d/sudo", "sudo: ")
        .rules("ignore.d.server/ssh", "sshd\\[[0-9]+\\]: Accepted .* for [a-z]+$")
        .log("syslog", LINES);
  }

  @Test
  void everyLayerHasItsSections() {
    bothReport(server());
  }

  @Test
  void aLineMatchedByTwoFilesOfALayerIsInBothSections() {
    bothReport(server().rules("violations.d/all", "host su").rules("cracking.d/packets", "packet"));
  }

  @Test
  void crackingLinesAreNotRepeatedUnderViolations() {
    bothReport(server().rules("violations.d/kernel", "kernel: "));
  }

  @Test
  void noRuleThatDropsOrCancelsPassesOverBytesThatAreNoCharacters() {
    bothReport(
        machine
            .locale("C.UTF-8")
            .rules("violations.d/x", "x: ")
            .rules("violations.ignore.d/x", "x: .*one$", "x: [^a]two")
            .rules("ignore.d.server/y", "y: .*one$", "y: [^a]two", "y: \\Wthree")
            .log(
                "syslog",
                at(1, "x: \u00ffone"),
                at(2, "x: \u00fftwo"),
                at(3, "y: \u00ffone"),
                at(4, "y: \u00fftwo"),
                at(5, "y: \u00ffthree")));
  }

  @Test
  void ignoreRulesDoNotReachTheUpperLayers() {
    bothReport(server().rules("ignore.d.server/all", ": .*"));
  }

  @Test
  void linesThatOnlyIgnoreRulesMatchAreDropped() {
    bothAreSilent(machine.rules("ignore.d.server/all", ": ").log("syslog", LINES));
  }

  @Test
  void violationsIgnoreOfTheSameName() {
    bothReport(server().rules("violations.ignore.d/sudo", "alice"));
  }

  @Test
  void violationsIgnoreOfThePrefixedName() {
    bothReport(server().rules("violations.ignore.d/logcheck-sudo", "alice"));
  }

  @Test
  void violationsIgnoreOfAnotherNameDoesNotCount() {
    bothReport(server().rules("violations.ignore.d/su", "alice"));
  }

  @Test
  void ignoredViolationsDoNotComeBackAsSystemEvents() {
    bothReport(
        server()
            .rules("violations.ignore.d/sudo", ": ")
            .rules("violations.ignore.d/su", ": ")
            .rules("ignore.d.server/local", "kernel|app|cron"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "local-host", "local-", "localhost", "Local", "xlocal"})
  void localFilesIgnoreInEverySectionOfViolations(String name) {
    bothReport(server().rules("violations.ignore.d/" + name, "alice|bob"));
  }

  @Test
  void theFileLogcheckHasThePlainHeading() {
    bothReport(server().rules("violations.d/logcheck", "app: "));
  }

  @Test
  void theFileLogcheckIsIgnoredByEveryIgnoreFile() {
    bothReport(
        server()
            .rules("violations.d/logcheck", "app: |cron")
            .rules("violations.ignore.d/anything", "one"));
  }

  @Test
  void theFileLogcheckLeavesOutWhatOtherFilesReport() {
    bothReport(server().rules("violations.d/logcheck", "host"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"logcheck-app", "logcheckapp", "logchecapp", "logchec", "logche"})
  void theFileLogcheckDoesNotLeaveOutWhatFilesNamedLikeItReport(String name) {
    bothReport(
        server().rules("violations.d/logcheck", "app: |cron").rules("violations.d/" + name, "one"));
  }

  @Test
  void theFileLogcheckAmongCracking() {
    bothReport(
        server()
            .rules("cracking.d/logcheck", "packet|cron")
            .rules("cracking.d/logcheck-extra", "cron"));
  }

  @Test
  void theFileLogcheckAmongIgnoreRulesIsLikeAnyOther() {
    bothReport(server().rules("ignore.d.server/logcheck", "app: one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a~", ".hidden", "a.dpkg-old", "a_b", "a-b", "A9", "9", "-", "_", "#a#"})
  void fileNamesCountAsRunPartsHasThem(String name) {
    bothReport(
        server()
            .rules("violations.d/" + name, "app: one")
            .rules("ignore.d.server/" + name, "cron")
            .rules("violations.ignore.d/" + name, "bob"));
  }

  @Test
  void directoriesAmongRuleFilesAreSkipped() {
    bothReport(server().rules("ignore.d.server/more/app", "app").rules("violations.d/d/x", "cron"));
  }

  @Test
  void sectionsAreOrderedByTheBytesOfTheirNames() {
    for (String name : new String[] {"b", "B", "a-b", "a_b", "ab", "10", "9", "_"}) {
      machine.rules("violations.d/" + name, "app: ");
    }
    bothReport(server());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-p", "-s", "-w", "-pw", "-wp", "-sp"})
  void levels(String level) {
    bothReport(
        server()
            .rules("ignore.d.paranoid/a", "cron")
            .rules("ignore.d.server/a", "app: one")
            .rules("ignore.d.workstation/a", "app: two")
            .options(level));
  }

  @Test
  void withoutAnyIgnoreDirectory() {
    bothReport(server().remove("rules/ignore.d.server"));
  }

  @Test
  void emptyRuleFilesMatchNothing() {
    bothReport(
        server()
            .rules("cracking.d/empty")
            .rules("violations.d/empty", "", "   ", "# nothing")
            .rules("violations.ignore.d/local")
            .rules("ignore.d.server/empty", "\t"));
  }

  @Test
  void commentsBeginInTheFirstColumn() {
    bothReport(server().rules("ignore.d.server/app", "#app: one", " # app", "app: two", "##"));
  }

  @Test
  void aRuleFileWithoutFinalNewline() {
    bothReport(server().file("rules/ignore.d.server/app", "app: one\napp: two"));
  }

  @Test
  void blanksAtTheEndOfARuleBelongToIt() {
    bothReport(server().rules("ignore.d.server/app", "app:  ", "app: ", "cron.* ", "two\t"));
  }

  @Test
  void blanksAtTheBeginningOfARuleBelongToIt() {
    bothReport(server().rules("ignore.d.server/app", " app: one", "  app: two"));
  }

  @Test
  void oneFileNameInSeveralLevels() {
    bothReport(
        server().rules("ignore.d.paranoid/ssh", "app: one").rules("ignore.d.workstation/ssh", "."));
  }

  @Test
  void crackingIgnoreNeedsItsSwitch() {
    bothReport(server().rules("cracking.ignore.d/kernel", "Oversized"));
  }

  @Test
  void crackingIgnoreWithItsSwitch() {
    bothReport(
        server()
            .rules("cracking.ignore.d/kernel", "Oversized")
            .rules("cracking.d/app", "app: ")
            .rules("cracking.ignore.d/local", "two")
            .conf("SUPPORT_CRACKING_IGNORE=1"));
  }

  @Test
  void whenEveryCrackingLineIsIgnoredViolationsMayShowIt() {
    bothReport(
        server()
            .rules("cracking.ignore.d/kernel", "Oversized")
            .rules("violations.d/kernel", "kernel: ")
            .conf("SUPPORT_CRACKING_IGNORE=1"));
  }

  @Test
  void ignoredCrackingLinesDoNotComeBackAsSystemEvents() {
    bothReport(
        server()
            .rules("cracking.ignore.d/logcheck-kernel", "Oversized")
            .rules("cracking.ignore.d/other", ": ")
            .conf("SUPPORT_CRACKING_IGNORE=1"));
  }

  @Test
  void rulesWithBackReferences() {
    bothReport(
        machine
            .rules("ignore.d.server/twice", "app: ([a-z]+) \\1$")
            .log("syslog", at(1, "app: one one"), at(2, "app: one two"), at(3, "app: a a a")));
  }

  @Test
  void rulesInTheDialectOfGrep() {
    bothReport(
        machine
            .rules(
                "ignore.d.server/app",
                "\\bone\\b",
                "tw{1,2}o",
                "^(\\w{3} [ :0-9]{11}) [._[:alnum:]-]+ app: [[:upper:]]+$",
                "a{,2}b{x",
                "*star",
                "app: (x|)y$")
            .log(
                "syslog",
                at(1, "app: one"),
                at(2, "app: bones"),
                at(3, "app: twwo"),
                at(4, "app: twwwo"),
                at(5, "app: UPPER"),
                at(6, "app: Lower"),
                at(7, "app: aab{x"),
                at(8, "app: *star"),
                at(9, "app: xy"),
                at(10, "app: zy")));
  }

  @Test
  void debiansOwnRules() {
    bothReport(machine.debiansRules().log("syslog", LINES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-p", "-s", "-w"})
  void debiansOwnRulesAtEveryLevel(String level) {
    bothReport(machine.debiansRules().options(level).log("syslog", LINES));
  }
}
