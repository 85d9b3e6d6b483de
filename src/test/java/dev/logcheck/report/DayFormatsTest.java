package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a bad day looks like as a page and to programs, with the shipped rules. */
final class DayFormatsTest {
  private final Report day = DayReport.of(DayLog.lines());

  @Test
  void theyLookAsTheyAlwaysDid() {
    assertGolden("day.html", page());
    assertGolden("day.ndjson", objects());
  }

  @Test
  void everythingThatMattersIsImportantOnThePage() {
    Document page = Jsoup.parse(page());
    String important = page.select(".important").text();
    DayLog.FACTS.forEach(fact -> assertTrue(important.contains(fact), fact));
    assertEquals(page.select(".section"), page.select(".important ~ .section"));
  }

  @Test
  void everythingThatMattersIsImportantToPrograms() {
    for (String fact : DayLog.FACTS) {
      assertTrue(
          objects()
              .lines()
              .anyMatch(line -> line.contains("\"important\":true") && line.contains(fact)),
          fact);
    }
  }

  private String page() {
    return Reports.text(new HtmlSummary(DayReport.summaries(), SummaryReport.Extent.WHOLE), day);
  }

  private String objects() {
    return Reports.text(new JsonSummary(DayReport.summaries()), day);
  }
}
