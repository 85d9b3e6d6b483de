package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import dev.logcheck.report.SummaryReport.Extent;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which entries stand above the sections. */
final class ImportantChoiceTest {
  private static final String HEADING = "Important, in order of time\n";
  private static final long MINUTE = 60_000_000L;

  @Test
  void whatTheSectionsTellBackwardsIsToldInOrder() {
    Report report =
        Reports.of(
            blankEvents(),
            failures("Failures for accounts", new Line(2, "useradd", "new user toor")),
            failures("Failures for sshd", new Line(1, "sshd", "root came in")));
    assertEquals(
        List.of("12:01:00 NEW sshd: root came in", "12:02:00 NEW useradd: new user toor"),
        important(report));
    assertEquals(2, Jsoup.parse(html(report)).select(".important .time").size());
  }

  @Test
  void newFloodsLeaveTheRoomToFailures() {
    List<Line> failures = new ArrayList<>();
    List<Line> events = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      failures.add(new Line(i, "disk" + i, word(i)));
      events.add(new Line(10, "app" + i, word(20 + i)));
      events.add(new Line(10, "app" + i, word(20 + i)));
    }
    events.add(new Line(11, "tap", "drips all day"));
    events.add(new Line(11, "tap", "leaks for once"));
    Report report = Reports.of(failures("Failures", failures.toArray(Line[]::new)), events(events));
    List<String> lines = important(report);
    assertEquals(9, lines.stream().filter(line -> line.contains(" disk")).count());
    assertEquals(1, lines.stream().filter(line -> line.contains(" tap: ")).count());
    assertEquals(2, lines.stream().filter(line -> line.endsWith(" ×2")).count());
    assertEquals("... and 8 more below", lines.get(12));
    assertEquals(
        "... and 8 more below", Jsoup.parse(html(report)).select(".important .more").text());
  }

  @Test
  void equallyRareSystemEventsStandInTheOrderOfTime() {
    String report =
        text(
            Reports.of(
                events(
                    List.of(
                        new Line(1, "zebra", "eats grass"),
                        new Line(7, "kernel", "Out of memory: Killed process 7 (java)"),
                        new Line(9, "ant", "walks by")))));
    String events = report.substring(report.indexOf("System Events\n"));
    assertTrue(events.indexOf("zebra") < events.indexOf("kernel"), events);
    assertTrue(events.indexOf("kernel") < events.indexOf("ant: "), events);
  }

  @Test
  void linesThatContinueAMessageAreNotNamedWithoutIt() {
    FakeFindings events = findings(List.of(new Line(1, "shop", "gave up")));
    events.add(Samples.NOON + MINUTE, "    at order, in shop");
    events.add(Samples.NOON + MINUTE, "");
    events.add(Samples.NOON + MINUTE, "Nov 20 12:01:00 web1 empty:");
    Line full = new Line(9, "disk", "full");
    String report = text(Reports.of(Reports.events(events), failures("Failures", full)));
    assertTrue(report.contains(HEADING), report);
    assertFalse(
        report.substring(0, report.indexOf("System Events\n")).contains("at order"), report);
    assertFalse(report.substring(0, report.indexOf("System Events\n")).contains("empty"), report);
    assertTrue(report.contains("    at order, in shop\n"), report);
  }

  @Test
  void framesOfACoreDumpStandBelowItsNewsAndAreNeverAHeadline() {
    String program = "systemd-coredump";
    List<Line> dump = new ArrayList<>();
    dump.add(new Line(1, program, "ELF object binary architecture: AMD x86-64"));
    for (int frame = 11; frame >= 0; frame--) {
      dump.add(new Line(1, program, "#" + frame + "  0x00007f" + frame + " " + word(frame)));
    }
    dump.add(new Line(1, program, "Stack trace of thread 776:"));
    dump.add(new Line(1, program, "Process 776 (mariadbd) of user 106 dumped core."));
    dump.add(new Line(9, "disk", "full"));
    Report report = Reports.of(failures("Failures", dump.toArray(Line[]::new)));
    assertEquals(
        List.of(
            "12:01:00 NEW systemd-coredump: Process 776 (mariadbd) of user 106 dumped core.",
            "12:09:00 NEW disk: full"),
        important(report));
    String section = text(report).substring(text(report).indexOf("Failures\n"));
    List<String> parts =
        section.lines().filter(line -> line.startsWith("NEW ")).map(line -> line.trim()).toList();
    int news = indexOf(parts, "Process 776");
    assertTrue(parts.get(news + 1).contains("Stack trace of thread 776:"), section);
    for (int frame = 0; frame < 12; frame++) {
      assertTrue(parts.get(news + 2 + frame).contains("#" + frame + "  0x"), section);
    }
    assertTrue(parts.get(news + 14).contains("ELF object"), section);
  }

  @Test
  void twoCoreDumpsAreBothImportantAndTheirModulesAndBlankLinesAreNot() {
    String program = "systemd-coredump";
    Line[] lines = {
      new Line(1, program, "Process 776 (mariadbd) of user 106 dumped core."),
      new Line(1, program, ""),
      new Line(1, program, "Module libc.so.6 from deb glibc-2.36-9.amd64"),
      new Line(1, program, "Module libcrypto.so.3 without build-id."),
      new Line(1, program, "Found module linux-vdso.so.1 with build-id: 7ad8f8c1e09d4bb2"),
      new Line(2, program, "Process 812 (nginx) of user 33 terminated by ABRT and dumped core."),
      new Line(3, "kernel", "Module zfs from disk failed its check")
    };
    assertEquals(
        List.of(
            "12:01:00 NEW systemd-coredump: Process 776 (mariadbd) of user 106 dumped core.",
            "12:02:00 NEW systemd-coredump: Process 812 (nginx) of user 33 terminated by ABRT and"
                + " dumped core.",
            "12:03:00 NEW kernel: Module zfs from disk failed its check"),
        importantOf(wide(Reports.of(failures("Failures", lines)))));
  }

  @Test
  void anAlertIsImportantWhateverItLooksLike() {
    Line frame = new Line(1, "ftpd", "Module x from deb y");
    Line disk = new Line(2, "disk", "full");
    Report report =
        Reports.of(
            failures("Failures", disk),
            blankEvents(),
            new Report.Section(Layer.CRACKING, "Security Alerts", findings(List.of(frame))));
    assertTrue(important(report).get(0).endsWith("ftpd: Module x from deb y"));
  }

  @Test
  void aCarriageReturnIsSeenAsInItsSection() {
    String text =
        text(
            Reports.of(
                blankEvents(),
                failures("Failures", new Line(5, "disk", "full\rand well")),
                failures("Failures of fans", new Line(1, "fan", "stands still"))));
    assertEquals(2, text.split("disk: full\\\\x0dand well\n", -1).length - 1, text);
  }

  @Test
  void whatElseIsKnownOfAFailedUnitLeavesTheRoomToOthers() {
    List<Line> failures = new ArrayList<>();
    for (int unit = 0; unit < 5; unit++) {
      String name = "part" + unit + ".service";
      failures.add(new Line(unit, "systemd[1]", name + ": Main process exited, status=1"));
      failures.add(new Line(unit, "systemd[1]", name + ": Failed with result 'exit-code'."));
      failures.add(new Line(unit, "systemd[1]", "Failed to start " + name + " - Part."));
    }
    Report report =
        Reports.of(
            failures("Failures", failures.toArray(Line[]::new)),
            events(List.of(new Line(9, "tap", "drips"))));
    List<String> lines = important(report);
    assertEquals(13, lines.size());
    assertEquals(5, lines.stream().filter(line -> line.contains("Main process")).count());
    assertTrue(lines.get(11).endsWith("tap: drips"), lines.toString());
    assertEquals("... and 4 more below", lines.get(12));
  }

  @Test
  void linesOfOneFailedUnitStandTogether() {
    List<Line> failures = new ArrayList<>();
    for (int minute : new int[] {3, 1, 2, 1}) {
      String name = "part" + minute + ".service";
      failures.add(new Line(minute, "systemd[1]", "Failed to start " + name + " - Part."));
      failures.add(new Line(minute, "systemd[1]", name + ": Failed with result 'exit-code'."));
      failures.add(new Line(minute, "systemd[1]", name + ": Main process exited, status=1"));
    }
    String text = text(Reports.of(failures("Failures", failures.toArray(Line[]::new))));
    String section = text.substring(text.indexOf("Failures\n")).replaceAll("\\s+", " ");
    int at = 0;
    for (int unit : new int[] {2, 3, 1}) {
      for (String words : List.of("part#.service: Main", "part#.service: Failed", "start part#")) {
        int next = section.indexOf(words.replace("#", "" + unit));
        assertTrue(next > at, text);
        at = next;
      }
    }
  }

  @Test
  void inAFirstRunSingleSystemEventsAreNamedBehindWhatIsUrgent() {
    List<Line> events = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      events.add(new Line(i, "app" + i, word(i)));
    }
    events.add(new Line(20, "sudo", "carol : TTY=pts/0 ; USER=root ; COMMAND=/usr/bin/sh"));
    events.add(new Line(30, "tap", "drips"));
    events.add(new Line(30, "tap", "drips"));
    Report report =
        Reports.first(failures("Failures", new Line(40, "disk", "full")), events(events));
    String text =
        Reports.text(
            new SummaryReport(Samples.firstSummaries(), TextPage.MAIL, Extent.WHOLE), report);
    List<String> lines = importantOf(text);
    assertEquals(12, lines.size());
    assertTrue(lines.get(10).startsWith("12:20:00 sudo: carol"), text);
    assertEquals("12:40:00 disk: full", lines.get(11));
    assertFalse(lines.toString().contains("drips"), text);
  }

  private static int indexOf(List<String> lines, String words) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return i;
      }
    }
    throw new AssertionError(words + " is not in " + lines);
  }

  /** A line of a program so many minutes after noon. */
  private record Line(int minute, String program, String message) {}

  private static Report.Section failures(String heading, Line... lines) {
    return new Report.Section(Layer.FAILURES, heading, findings(List.of(lines)));
  }

  private static Report.Section events(List<Line> lines) {
    return Reports.events(findings(lines));
  }

  /** Entries that are not important, so that those that are stand above the sections. */
  private static Report.Section blankEvents() {
    FakeFindings events = findings(List.of(new Line(0, "clock", "")));
    return Reports.events(events.add(Samples.NOON, "    at order, in shop"));
  }

  private static FakeFindings findings(List<Line> lines) {
    FakeFindings findings = new FakeFindings();
    for (Line line : lines) {
      findings.add(
          Samples.NOON + line.minute() * MINUTE,
          "Nov  9 12:00:00 web1 " + line.program() + ": " + line.message());
    }
    return findings;
  }

  /** Words that no other number has. */
  private static String word(int number) {
    return ("" + (char) ('a' + number)).repeat(4) + " " + ("" + (char) ('a' + number)).repeat(5);
  }

  private static List<String> important(Report report) {
    return importantOf(text(report));
  }

  private static List<String> importantOf(String text) {
    int from = text.indexOf('\n', text.indexOf(HEADING) + HEADING.length()) + 1;
    return text.substring(from, text.indexOf("\n\n", from)).lines().toList();
  }

  private static String text(Report report) {
    return Reports.text(
        new SummaryReport(Samples.summaries(), TextPage.MAIL, Extent.WHOLE), report);
  }

  private static String wide(Report report) {
    return Reports.text(
        new SummaryReport(Samples.summaries(), new TextPage(200, Palette.NONE), Extent.WHOLE),
        report);
  }

  private static String html(Report report) {
    return Reports.text(new HtmlSummary(Samples.summaries(), Extent.WHOLE), report);
  }
}
