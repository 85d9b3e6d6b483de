package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static dev.logcheck.acceptance.Peers.bothAreSilent;
import static dev.logcheck.acceptance.Peers.bothFail;
import static dev.logcheck.acceptance.Peers.bothReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs and the lists of them: which lines are read, and in which order they are shown. */
@Execution(ExecutionMode.CONCURRENT)
final class LogParityIT {
  @RegisterExtension final Machine machine = new Machine();

  @Test
  void severalLogsAreMergedByStamp() {
    bothReport(
        machine.log("auth.log", at(1, "a: 1"), at(4, "a: 4")).log(
            "syslog", at(2, "b: 2"), at(3, "b: 3")));
  }

  @Test
  void linesOfOneStampAreOrderedByTheNamesOfTheirLogs() {
    bothReport(
        machine.log("syslog", at(1, "s: 1"), at(1, "s: 2"))
            .log("auth.log", at(1, "a: 1"), at(1, "a: 2")).log("Zlog", at(1, "z: 1")));
  }

  @Test
  void logsOfOneNameInTwoDirectoriesAreOneAfterTheOther() {
    bothReport(
        machine.log("b/syslog", at(1, "b: 1"), at(2, "b: 2")).log("m.log", at(1, "m: 1")).log(
            "a/syslog", at(1, "a: 1"), at(2, "a: 2")));
  }

  @Test
  void linesOfOneLogThatAreOutOfOrderAreOrdered() {
    bothReport(machine.log("syslog", at(9, "x: late"), at(3, "x: early"), at(9, "x: later")));
  }

  @Test
  void daysOfOneDigitComeBeforeThoseOfTwo() {
    bothReport(
        machine.log(
            "syslog",
            "Mar 14 00:00:00 host x: 14",
            "Mar  9 23:59:59 host x: 9",
            "Mar 10 12:00:00 host x: 10",
            "Mar  1 12:00:00 host x: 1"));
  }

  @Test
  void stampsAsRsyslogWritesThemToday() {
    bothReport(
        machine
            .log(
                "syslog",
                "2026-03-14T09:26:53.589793+01:00 host app[1]: one",
                "2026-03-14T09:26:55.000001+01:00 host app[1]: three")
            .log("auth.log", "2026-03-14T09:26:54.000000+01:00 host sshd[2]: two"));
  }

  @Test
  void linesWithoutStampsAreOrderedByTheirFirstThreeFields() {
    bothReport(
        machine.log(
            "app.log",
            "zebra b c d",
            "alpha b d second",
            "alpha b c z",
            "alpha b c a",
            "  indented first",
            "\tindented with a tab",
            "one",
            "two words",
            "Zulu capital"));
  }

  @Test
  void repeatedLinesAreKept() {
    bothReport(machine.log("syslog", at(1, "x: a"), at(1, "x: a"), at(1, "x: b"), at(1, "x: a")));
  }

  @Test
  void repeatedLinesAreDroppedWithSortUniq() {
    bothReport(
        machine
            .conf("SORTUNIQ=1")
            .log("syslog", at(1, "x: b"), at(1, "x: a"), at(2, "x: b"), at(1, "x: b"))
            .log("auth.log", at(1, "x: a"), at(3, "x: c")));
  }

  @Test
  void sortUniqOrdersLinesOfOneStampByTheirBytes() {
    bothReport(machine.conf("SORTUNIQ=1").log("syslog", at(1, "z: 1"), at(1, "a: 2"), at(1, "Z")));
  }

  @Test
  void trailingBlanksAreCut() {
    bothReport(
        machine
            .rules("ignore.d.server/app", "cut$")
            .log(
                "syslog",
                at(1, "x: cut  "),
                at(2, "x: kept \t \r"),
                at(3, "x: \f\u000b"),
                at(4, "y")));
  }

  @Test
  void blankLinesCanBeIgnored() {
    bothAreSilent(machine.rules("ignore.d.server/blank", "^$").log("syslog", "", "   ", "\r"));
  }

  @Test
  void nulAndInvalidUtf8() {
    bothReport(
        machine
            .locale("C.UTF-8")
            .rules("ignore.d.server/app", "nul.*hidden", "invalid.after$", "valid .$")
            .log(
                "syslog",
                at(1, "x: nul\0here"),
                at(2, "x: nul\0hidden"),
                at(3, "x: invalid\u00ffafter"),
                at(4, "x: valid \u00c3\u00a4"),
                at(5, "x: cut short \u00c3"),
                at(6, "x: escape \u001b[31mred")));
  }

  @Test
  void textBeyondAsciiInRulesAndLines() {
    bothReport(
        machine
            .locale("C.UTF-8")
            .rules(
                "ignore.d.server/app",
                "gr\u00c3\u00bc\u00c3\u009fe$",
                "[\u00c3\u00a4\u00c3\u00b6]x$")
            .log(
                "syslog",
                at(1, "x: gr\u00c3\u00bc\u00c3\u009fe"),
                at(2, "x: \u00c3\u00b6x"),
                at(3, "x: \u00c3\u00bcx")));
  }

  @Test
  void veryLongLines() {
    bothReport(
        machine
            .rules("ignore.d.server/app", "short$")
            .log("syslog", at(1, "x: " + "long ".repeat(100_000)), at(2, "x: short")));
  }

  @Test
  void nothingInTheLogs() {
    bothAreSilent(machine.log("syslog").log("auth.log"));
  }

  @Test
  void everyListedLogMissing() {
    bothFail(machine.list("%s/missing.log", "%s/missing too.log"));
  }

  @Test
  void aSymbolicLinkIsFollowed() {
    bothReport(
        machine
            .log("real.log", at(1, "x: one"))
            .link("logs/link.log", "real.log")
            .options("-l", "%s/logs/link.log"));
  }

  @Test
  void pathsWithBlanks() {
    bothReport(machine.log("with blanks/sys log", at(1, "x: one")));
  }

  @Test
  void commentsAndBlankLinesInTheList() {
    bothReport(
        machine.list("# a comment", "", "   ", "\t").log("syslog", at(1, "x: one")).list("#last"));
  }

  @Test
  void globsInTheList() {
    bothReport(
        machine
            .file("logs/b.log", at(1, "x: b") + "\n")
            .file("logs/a.log", at(1, "x: a") + "\n")
            .file("logs/a.txt", at(1, "x: no log") + "\n")
            .file("logs/.hidden.log", at(1, "x: hidden") + "\n")
            .list("%s/*.log", "%s/nothing*", "%s/[ab].txt"));
  }

  @Test
  void globsOverDirectories() {
    bothReport(
        machine
            .file("logs/web/access", at(1, "x: web") + "\n")
            .file("logs/mail/access", at(1, "x: mail") + "\n")
            .list("%s/*/acc?ss"));
  }

  @Test
  void theDirectoryOfListsCountsFilesNamedLogfiles() {
    String log = machine.path("logs/more.log") + "\n";
    bothReport(
        machine
            .log("syslog", at(1, "x: listed"))
            .file("logs/more.log", at(2, "x: more") + "\n")
            .file("logs/no.log", at(3, "x: no") + "\n")
            .file("logfiles.d/b.logfiles", log)
            .file("logfiles.d/a.list", log.replace("more", "no")));
  }

  @Test
  void aLogListedTwiceIsReadOnce() {
    bothReport(machine.log("syslog", at(1, "x: one")).list("%s/syslog"));
  }

  @Test
  void anUnreadableListFails() {
    bothFail(
        machine
            .log("syslog", at(1, "x"))
            .file("logfiles.d/x.logfiles", "")
            .unreadable("logfiles.d/x.logfiles"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-l", "-L"})
  void whatIsNamedOnTheCommandLineHasToExist(String option) {
    bothFail(machine.log("syslog", at(1, "x")).options(option, "%s/missing"));
  }

  @Test
  void aMissingDirectoryOfListsIsNone() {
    bothReport(machine.log("syslog", at(1, "x: one")).options("-D", "%s/missing"));
  }

  @Test
  void oneLogOnTheCommandLineReplacesTheLists() {
    bothReport(
        machine
            .log("syslog", at(1, "x: listed"))
            .file("logs/other.log", at(2, "x: other") + "\n")
            .options("-l", "%s/logs/other.log"));
  }
}
