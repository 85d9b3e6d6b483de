package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Totals;
import dev.logcheck.report.Overview.Routine;
import dev.logcheck.report.SummaryReport.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says of its time, its hosts and its routine. */
final class ReportPeriodTest {
  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;

  @Test
  void overOneDayOnlyTheHeadNamesIt() {
    String report = text(new FakeFindings().add(Samples.NOON, line("web1", "fire")), HOUR);
    assertTrue(report.contains("Period: 2026-11-09 12:00:00 – 13:00:00\n"), report);
    assertTrue(report.contains("  12:00:00 cook: fire"), report);
  }

  @Test
  void overSeveralDaysEveryTimeHasItsDate() {
    String report = text(new FakeFindings().add(Samples.NOON, line("web1", "fire")), DAY);
    assertTrue(report.contains("  2026-11-09 12:00:00 cook: fire"), report);
  }

  @Test
  void theBarsOfADayAreHoursAndTheirEndsAreNamed() {
    FakeFindings findings = new FakeFindings();
    for (int hour = -12; hour < 12; hour++) {
      findings.add(Samples.NOON + hour * HOUR, line("web1", "fire"));
    }
    String report = text(findings, HOUR);
    assertTrue(report.contains("  00h " + "█".repeat(24) + " 24h, 1 bar = 1 h\n"), report);
  }

  @Test
  void hostsAreNamedWhereThereAreSeveral() {
    FakeFindings findings = new FakeFindings().add(Samples.NOON, line("web1", "fire"));
    assertFalse(text(findings, HOUR).contains("web1 cook"));
    findings.add(Samples.NOON, line("db2", "out of salt"));
    assertTrue(text(findings, HOUR).contains("12:00:00 web1 cook: fire"), text(findings, HOUR));
  }

  @Test
  void aLevelBeforeAMessageStays() {
    FakeFindings findings =
        new FakeFindings().add(Samples.NOON, "2026-11-09T12:00:00.000 ERROR org.example.Pan - hot");
    assertTrue(
        text(findings, HOUR).contains("12:00:00 ERROR org.example.Pan - hot"),
        text(findings, HOUR));
  }

  @Test
  void whatStandsBeforeAStampStays() {
    String line = "192.0.2.7 - - [09/Nov/2026:12:00:00 +0000] \"GET / HTTP/1.1\" 200 17";
    String report = text(new FakeFindings().add(Samples.NOON, line), HOUR);
    assertTrue(report.contains("  192.0.2.7 - - [09/Nov"), report);
  }

  @Test
  void routineIsMeasuredAgainstWhatIsUsual() {
    List<Routine> routine =
        List.of(
            new Routine("sshd", 52_030, Optional.of(1950L), Duration.ofDays(1)),
            new Routine("kernel", 40_112, Optional.of(39_800L), Duration.ofDays(1)),
            new Routine("cron", 3, Optional.of(900L), Duration.ofDays(1)));
    assertEquals(
        "170,963 lines; sshd 52,030 (unusually many; usually 1,950), kernel 40,112 (usually"
            + " 39,800), cron 3 (unusually few; usually 900)",
        ignored(routine));
    assertEquals("170,963 lines", ignored(List.of()));
    assertEquals(
        "170,963 lines; ntp 2",
        ignored(List.of(new Routine("ntp", 2, Optional.empty(), Duration.ofDays(1)))));
  }

  @Test
  void afterSeveralDaysRoutineIsMeasuredByTheDay() {
    Duration week = Duration.ofHours(6 * 24 + 1);
    assertEquals(
        "170,963 lines; sshd 60,141 in 6 days (unusually many; usually 1,950 a day)",
        ignored(List.of(new Routine("sshd", 60_141, Optional.of(11_780L), week))));
    Duration day = Duration.ofHours(25);
    assertEquals(
        "170,963 lines; sshd 1,960 (usually 1,950)",
        ignored(List.of(new Routine("sshd", 1960, Optional.of(1950L), day))));
  }

  private static String ignored(List<Routine> routine) {
    Overview overview =
        new Overview(
            "web1",
            1,
            new Totals(240_002, 170_963, Samples.NOON, Samples.NOON),
            Duration.ofSeconds(1),
            Optional.empty(),
            false,
            routine,
            Map.of());
    String report = text(overview, FakeFindings.of("fire"));
    String flat = report.replaceAll("\n  ", " ");
    int from = flat.indexOf("routine: ") + "routine: ".length();
    return flat.substring(from, flat.indexOf('\n', from));
  }

  private static String line(String host, String message) {
    return "Nov  9 12:00:00 " + host + " cook[7]: " + message;
  }

  private static String text(FakeFindings findings, long length) {
    Totals totals = new Totals(10, 0, Samples.NOON, Samples.NOON + length);
    return text(
        new Overview(
            "web1",
            2,
            totals,
            Duration.ofMinutes(3),
            Optional.of(Instant.EPOCH),
            false,
            List.of(),
            Map.of()),
        findings);
  }

  private static String text(Overview overview, FakeFindings findings) {
    Report report =
        new Report(
            overview, List.of(), "", List.of(), List.of(Reports.events(findings)), List.of(), "");
    return Reports.text(
        new SummaryReport(Samples.summaries(), TextPage.MAIL, Extent.WHOLE), report);
  }
}
