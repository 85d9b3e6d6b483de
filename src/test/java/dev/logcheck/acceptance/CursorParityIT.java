package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static dev.logcheck.acceptance.Peers.bothAreSilent;
import static dev.logcheck.acceptance.Peers.bothFail;
import static dev.logcheck.acceptance.Peers.bothReport;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several runs in a row: what was read is not read again, and what was rotated is not lost. */
@Execution(ExecutionMode.CONCURRENT)
final class CursorParityIT {
  @RegisterExtension final Machine machine = new Machine();

  private Machine readOnce() {
    bothReport(machine.log("syslog", at(1, "x: one"), at(2, "x: two")));
    return machine;
  }

  @Test
  void theSecondRunHasNothingToSay() {
    bothAreSilent(readOnce());
  }

  @Test
  void onlyAppendedLinesAreReported() {
    bothReport(readOnce().append("syslog", at(3, "x: three")));
  }

  @Test
  void aTestRunMovesNoCursor() {
    bothReport(machine.log("syslog", at(1, "x: one")).options("-t"));
    bothReport(machine);
  }

  @Test
  void ignoredLinesAreReadToo() {
    bothAreSilent(machine.rules("ignore.d.server/x", "one").log("syslog", at(1, "x: one")));
    machine.remove("rules/ignore.d.server/x");
    bothReport(machine.append("syslog", at(2, "x: two")));
  }

  @Test
  void theEndOfARotatedLogIsReadFirst() {
    bothReport(
        readOnce()
            .append("syslog", at(3, "x: before the rotation"))
            .rename("syslog", "syslog.1")
            .file("logs/syslog", at(3, "x: after it") + "\n"));
  }

  @Test
  void aLogRotatedWithADate() {
    bothReport(
        readOnce()
            .append("syslog", at(3, "x: before the rotation"))
            .rename("syslog", "syslog-20260314")
            .file("logs/syslog", at(3, "x: after it") + "\n"));
  }

  @Test
  void aLogRotatedBySavelog() {
    bothReport(
        readOnce()
            .append("syslog", at(3, "x: before the rotation"))
            .rename("syslog", "syslog.0")
            .file("logs/syslog.1.gz", "")
            .old("logs/syslog.1.gz")
            .file("logs/syslog", at(3, "x: after it") + "\n"));
  }

  @Test
  void aRotatedLogThatWasReadToItsEndIsNotReadAgain() {
    bothReport(
        readOnce().rename("syslog", "syslog.1").file("logs/syslog", at(3, "x: after it") + "\n"));
  }

  @Test
  void aTruncatedLogIsReadAgainWithAWarning() {
    bothReport(readOnce().truncate("syslog").append("syslog", at(3, "x")));
  }

  @Test
  void theWarningCanBeIgnoredByRules() {
    bothReport(
        readOnce()
            .rules("ignore.d.server/warning", "^\\*\\*\\*\\*\\*")
            .truncate("syslog")
            .append("syslog", at(3, "x")));
  }

  @Test
  void aTruncatedLogThatStaysEmpty() {
    bothReport(readOnce().truncate("syslog"));
  }

  @Test
  void ourCursorsAreReadByTheOriginal() {
    machine.options("-S", "%s/lock");
    machine.log("syslog", at(1, "x: one"));
    machine.ours();
    bothSee("");
    machine.append("syslog", at(2, "x: two"));
    machine.theirs();
    bothSee("");
    machine.append("syslog", at(3, "x: three"));
    assertEquals(1, machine.ours().out().lines().filter(line -> line.contains("x: ")).count());
    bothSee("");
  }

  /** Without moving the cursor, on the one state directory of both. */
  private void bothSee(String report) {
    assertEquals(report, machine.theirs("-t").out());
    assertEquals(report, machine.ours("-t").out());
  }

  @Test
  void aStateDirectoryThatIsMissingFails() {
    bothFail(machine.log("syslog", at(1, "x: one")).options("-S", "%s/missing"));
  }
}
