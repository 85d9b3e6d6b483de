package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {
  private final Document page = page(HtmlReport.ofGroups(Samples.summaries(), false), Samples.whole());

  @Test
  void reportsLookAsTheyAlwaysDid() {
    assertGolden(
        "whole.html", Reports.text(HtmlReport.ofGroups(Samples.summaries(), false), Samples.whole()));
  }

  @Test
  void allPartsOfTheReportAreThere() {
    assertEquals(List.of("This is the first <reading>."), page.select(".notice").eachText());
    assertEquals("Hello & welcome", page.select(".introduction").text());
    assertEquals(List.of("E: File could not be read: /a<b>"), page.select(".error").eachText());
    assertEquals(List.of("rules:1:2: odd & even"), page.select(".warning").eachText());
    assertEquals("Bye", page.select(".conclusion").text());
    assertEquals(
        List.of("Security Alerts", "System Events", "Logcheck Warnings"),
        page.select("h2").eachText());
  }

  @Test
  void aGroupShowsCountTemplateTimesNamesAndSample() {
    Element group = page.select(".section").get(1).select(".group").last();
    assertEquals("30", group.select(".count").text());
    assertEquals(
        "new cook: served table <0 ×1, 1 ×1, 10 ×1, 27 more> in hall 2",
        group.select(".template").text());
    assertEquals(List.of("<0 ×1, 1 ×1, 10 ×1, 27 more>"), group.select(".value").eachText());
    assertEquals("2026-11-09 12:00:00 – 14:25:00", group.select(".span").text());
    assertEquals("hosts: web1 20, db2 10", group.select(".hosts").text());
    assertTrue(group.select(".timeline .bar").size() > 10);
    assertTrue(group.select(".sample").text().contains("served table 0 in hall 2"));
  }

  @Test
  void aSampleStandsWhereItSaysMore() {
    Elements groups = page.select(".section").get(1).select(".group");
    assertTrue(groups.get(0).select(".sample").isEmpty(), groups.get(0).text());
    assertTrue(groups.get(0).text().contains("out of salt"));
  }

  @Test
  void hostileTextStaysText() {
    assertTrue(page.select("script, img, iframe, object, link").isEmpty());
    assertTrue(page.text().contains("<script>alert('x')</script>"));
    assertTrue(page.text().contains("\\x1b[2J"));
    assertTrue(page.text().contains("<U+202E>"));
  }

  @Test
  void nothingIsFetchedOrRun() {
    for (Element element : page.getAllElements()) {
      for (String name : List.of("src", "href", "background", "srcset", "action")) {
        assertEquals("", element.attr(name), element.tagName());
      }
      assertTrue(
          element.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
      assertTrue(!element.attr("style").contains("url("));
    }
  }

  @Test
  void darkAndLightAreBothProvidedFor() {
    assertTrue(page.select("style").html().contains("prefers-color-scheme: dark"));
    assertEquals("light dark", page.select("meta[name=color-scheme]").attr("content"));
  }

  @Test
  void withoutSummaryEachFindingHasARow() {
    Document lines = page(HtmlReport.ofLines(ZoneOffset.UTC), Samples.whole());
    assertEquals(37, lines.select(".finding").size());
    assertTrue(lines.select("script, img").isEmpty());
  }

  @Test
  void partsThatAreEmptyLeaveNoTrace() {
    Document empty = page(HtmlReport.ofGroups(Samples.summaries(), false), Reports.of());
    assertTrue(empty.select(".introduction, .error, .section, .warning, h2").isEmpty());
    Document small = page(HtmlReport.ofGroups(Samples.summaries(), false), Samples.small());
    assertTrue(small.select(".timeline, .span, .hosts, .programs").isEmpty());
  }

  private static Document page(ReportFormat format, Report report) {
    return Jsoup.parse(Reports.text(format, report));
  }
}
