package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.line.StampReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Which times a group shows of lines as they stand in logs. */
final class StampedFindingsTest {
  private final StampReader reader =
      new StampReader(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void structuredLinesShowTheirFirstAndLastTime() {
    assertSpan(
        "01:00:00 – 03:00:05",
        "<34>1 2026-11-19T01:00:00.5Z web1 cook 17 - - table 1 served",
        "<34>1 2026-11-19T02:00:00Z web1 cook 17 - [a@1 b=\"c\"] table 2 served",
        "<34>1 2026-11-19T04:00:05+01:00 web1 cook 17 ID7 - table 3 served");
  }

  @Test
  void linesWithPriorityShowTheirFirstAndLastTime() {
    assertSpan(
        "01:00:00 – 02:00:00",
        "<29>Nov 19 01:00:00     cook[17]: table 1 served",
        "<29>Nov 19 02:00:00 web1 cook[17]: table 2 served",
        "<29>2026-11-19T01:30:00Z web1 cook[17]: table 3 served");
  }

  private void assertSpan(String expected, String... lines) {
    FakeFindings findings = new FakeFindings();
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      findings.add(reader.read(bytes, 0, bytes.length), bytes);
    }
    String report =
        Reports.text(
            new SummaryReport(Samples.summaries(), TextPage.MAIL, SummaryReport.Extent.WHOLE),
            Reports.of(Reports.events(findings)));
    assertTrue(report.contains("table <1, 2, 3> served"), report);
    assertTrue(report.contains(expected), report);
  }
}
