package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where this program means to differ from the original, what it does instead, and why. Whatever is
 * not here is a defect.
 */
@Execution(ExecutionMode.CONCURRENT)
final class IntendedDifferencesIT {
  @RegisterExtension final Machine machine = new Machine();

  /** This program's report of its only section, without heading; the original has to differ. */
  private String differs() {
    Outcome theirs = machine.theirs();
    Outcome ours = machine.ours();
    assertTrue(!theirs.visible().equals(ours.visible()), "no difference any more");
    return ours.out();
  }

  private static String systemEvents(String... lines) {
    return "System Events\n=-=-=-=-=-=-=\n" + String.join("\n", lines) + "\n\n";
  }

  /** The original orders months by their names, so that April comes before March. */
  @Test
  void monthsAreInTheOrderOfTheYear() {
    String march = "Mar 31 23:59:59 host x: first";
    String april = "Apr  1 00:00:01 host x: second";
    machine.log("syslog", march, april);
    assertEquals(systemEvents(march, april), differs());
  }

  /** The original orders lines of one RFC 3339 stamp by host and program, which reads backwards. */
  @Test
  void linesOfOneRfc3339StampKeepTheirOrder() {
    String cause = "2026-03-14T09:26:53.589793+01:00 host zebra: cause";
    String effect = "2026-03-14T09:26:53.589793+01:00 host apache: effect";
    machine.log("syslog", cause, effect);
    assertEquals(systemEvents(cause, effect), differs());
  }

  /** The original compares the text of stamps, not the moments they mean. */
  @Test
  void offsetsOfRfc3339StampsCount() {
    String earlier = "2026-03-14T10:00:00.000000+02:00 host x: earlier";
    String later = "2026-03-14T09:00:00.000000+00:00 host x: later";
    machine.log("syslog", later, earlier);
    assertEquals(systemEvents(earlier, later), differs());
  }

  /** The original reports a line that is still being written, and its rest in the next run. */
  @Test
  void aLineStillBeingWrittenWaits() {
    machine.listedLog("syslog", at(1, "x: whole") + "\n" + at(2, "x: ha"));
    assertEquals(systemEvents(at(1, "x: whole")), differs());
    machine.appendBytes("syslog", "lf\n");
    assertEquals(systemEvents(at(2, "x: half")), differs());
  }

  /** The original sorts such lines away from the line that they belong to. */
  @Test
  void linesWithoutStampStayBehindTheLineBeforeThem() {
    String[] lines = {at(1, "java: Exception"), "  at Main.main", "", at(2, "x: next"), "A tail"};
    machine.log("syslog", lines);
    assertEquals(systemEvents(lines), differs());
  }

  /** In the original one malformed rule silently empties the sections of its file. */
  @Test
  void aMalformedRuleCostsOnlyItself() {
    machine
        .rules("violations.d/x", "x: (one", "x: two")
        .log("syslog", at(1, "x: one"), at(2, "x: two"));
    String report = differs();
    assertTrue(report.contains("Security Events for x\n=-=-=-=-=-=-=-=-=-=-=\n" + at(2, "x: two")));
    assertTrue(report.contains(systemEvents(at(1, "x: one"))));
    assertTrue(report.contains("Logcheck Warnings\n"), report);
    assertTrue(report.contains(machine.path("rules/violations.d/x") + ":1:"), report);
  }

  /** In the original a malformed ignore rule lets nothing of its file apply, and says nothing. */
  @Test
  void theOtherRulesOfItsFileApply() {
    machine
        .rules("ignore.d.server/x", "x: one", "x: [two")
        .log("syslog", at(1, "x: one"), at(2, "x: two"));
    String report = differs();
    assertTrue(report.contains(systemEvents(at(2, "x: two"))), report);
    assertTrue(report.contains(machine.path("rules/ignore.d.server/x") + ":2:"), report);
  }

  /** In the original a carriage return at the end kills the rule silently. */
  @Test
  void aCarriageReturnAtTheEndOfARuleIsCutAndSaid() {
    machine.rules("ignore.d.server/x", "x: one\r").log("syslog", at(1, "x: one"), at(2, "x: two"));
    assertTrue(differs().contains(systemEvents(at(2, "x: two"))));
  }

  /** In the original blanks behind the final dollar kill the rule silently. */
  @Test
  void blanksBehindTheFinalDollarAreCutAndSaid() {
    machine.rules("ignore.d.server/x", "x: one$  ").log("syslog", at(1, "x: one"), at(2, "x: two"));
    assertTrue(differs().contains(systemEvents(at(2, "x: two"))));
  }

  /** In the original one byte that is no UTF-8 hides a line from rules that pass over it. */
  @ParameterizedTest
  @ValueSource(strings = {": .*one", ": [^x]*one", ": \\S*one"})
  void noByteHidesALineFromARuleThatRaises(String rule) {
    String line = at(1, "x: \u00ffone");
    machine.locale("C.UTF-8").rules("violations.d/x", rule).log("syslog", line);
    assertEquals("Security Events for x\n=-=-=-=-=-=-=-=-=-=-=\n" + line + "\n\n", differs());
  }

  /** The original fails and checks nothing. */
  @Test
  void aRuleFileThatCannotBeReadIsNamedAndTheRunGoesOn() {
    machine
        .rules("ignore.d.server/x", "x: one")
        .unreadable("rules/ignore.d.server/x")
        .log("syslog", at(1, "x: one"));
    String report = differs();
    assertTrue(report.contains(systemEvents(at(1, "x: one"))), report);
    assertTrue(report.contains(machine.path("rules/ignore.d.server/x").toString()), report);
  }

  /** The original fails and checks nothing. */
  @Test
  void withoutTheDirectoriesOfTheUpperLayersTheRestIsReported() {
    machine.rules("ignore.d.server/x", "x: two");
    machine.remove("rules/cracking.d").remove("rules/violations.d").log("syslog", at(1, "x: one"));
    assertEquals(systemEvents(at(1, "x: one")), differs());
  }

  /** In the original the switch without the directory loses every security alert. */
  @Test
  void crackingIgnoreWithoutItsDirectoryIgnoresNothing() {
    machine
        .conf("SUPPORT_CRACKING_IGNORE=1")
        .rules("cracking.d/x", "x: one")
        .log("syslog", at(1, "x: one"), at(2, "x: two"));
    assertTrue(
        differs().startsWith("Security Alerts for x\n=-=-=-=-=-=-=-=-=-=-=\n" + at(1, "x: one")));
  }

  /** The original exits 0 where it has other lines to report, so that nobody's script can know. */
  @Test
  void aLogThatIsMissingIsInTheExitStatus() {
    machine.list("%s/missing.log").log("syslog", at(1, "x: one"));
    assertEquals(
        machine.theirs("-t").out(),
        machine.ours("-t").out().replaceFirst(" \\(no such file.*", ""));
    assertEquals(1, machine.ours().status());
  }

  /** The original says nothing of rules that nobody reads. */
  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a b", "a,b", "a+b", "a.rpmsave"})
  void aRuleFileThatIsSkippedForItsNameIsNamed(String name) {
    machine.rules("ignore.d.server/" + name, "x").log("syslog", at(1, "x: one"));
    String report = differs();
    assertTrue(report.contains(name + ": its rules were not used"), report);
    assertTrue(report.contains(systemEvents(at(1, "x: one"))), report);
  }

  /** The original takes every log but a regular file for missing, exits 0 and never says why. */
  @Test
  void aDirectoryIsNoLog() {
    machine.directory("logs/dir").list("%s/dir").log("syslog", at(1, "x: one"));
    assertEquals(
        machine
            .theirs("-t")
            .out()
            .replace(
                "logs/dir\n",
                "logs/dir (not a regular file; name its files: "
                    + machine.path("logs/dir")
                    + "/*.log; named in "
                    + machine.path("logcheck.logfiles")
                    + ":1)\n"),
        machine.ours("-t").out());
    assertEquals(1, machine.ours().status());
  }

  /** The original says nothing about a missing log as long as no other has anything to report. */
  @Test
  void aLogThatIsMissingIsReportedWithoutFindings() {
    machine.rules("ignore.d.server/x", "x").list("%s/missing.log").log("syslog", at(1, "x: one"));
    assertTrue(
        differs().contains("E: File could not be read: " + machine.path("logs/missing.log")));
  }

  /** The original fails at the first log that it may not read and checks none of the others. */
  @Test
  void aLogThatMayNotBeReadIsNamedAndTheRunGoesOn() {
    machine
        .log("auth.log", at(1, "x: hidden"))
        .unreadable("logs/auth.log")
        .log("syslog", at(2, "x: seen"));
    String report = differs();
    assertTrue(report.contains(machine.path("logs/auth.log").toString()), report);
    assertTrue(report.contains(systemEvents(at(2, "x: seen"))), report);
  }

  /** In the original nothing listed is nothing to say; nobody would ever notice. */
  @Test
  void nothingToCheckIsAnError() {
    assertEquals("", differs());
    assertEquals(1, machine.ours().status());
  }

  /** The original prints no report at all. */
  @Test
  void anUnknownLevelIsAnErrorThatCostsNoReport() {
    machine.conf("REPORTLEVEL=laptop").log("syslog", at(1, "x: one"));
    assertTrue(differs().contains(systemEvents(at(1, "x: one"))));
    assertEquals(1, machine.ours("-t").status());
  }

  /** The original compares lines before it cuts the blanks at their ends. */
  @Test
  void sortUniqDropsLinesThatDifferInTrailingBlanksOnly() {
    machine.conf("SORTUNIQ=1").log("syslog", at(1, "x: one"), at(1, "x: one "));
    assertEquals(systemEvents(at(1, "x: one")), differs());
  }

  /** The original takes the last {@code -l} only, and no glob. */
  @Test
  void severalLogsAndGlobsOnTheCommandLine() {
    machine
        .file("logs/a.log", at(1, "x: one") + "\n")
        .file("logs/b.log", at(2, "x: two") + "\n")
        .file("logs/c.txt", at(3, "x: three") + "\n")
        .options("-l", "%s/logs/*.log", "-l", "%s/logs/c.txt");
    assertEquals(systemEvents(at(1, "x: one"), at(2, "x: two"), at(3, "x: three")), differs());
  }

  /** The original forgets the end of a log that was compressed at once. */
  @Test
  void aLogRotatedAndCompressedIsReadToItsEnd() {
    machine.log("syslog", at(1, "x: one"));
    machine.theirs();
    machine.ours();
    machine.append("syslog", at(2, "x: two")).compress("syslog").file("logs/syslog", "");
    assertEquals(systemEvents(at(2, "x: two")), differs());
  }

  /** The same text goes into mails, which say that they are UTF-8. */
  @Test
  void aHeaderInLatin1IsMadeUtf8() {
    machine.file("rules/header.txt", "gr\u00fcn\n").log("syslog", at(1, "x: one"));
    assertEquals("gr\u00c3\u00bcn\n" + systemEvents(at(1, "x: one")), differs());
  }
}
