package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {
  private final Document page = page(groups(), Samples.whole());

  @Test
  void reportsLookAsTheyAlwaysDid() {
    assertGolden("whole.html", Reports.text(groups(), Samples.whole()));
  }

  @Test
  void theHeadSaysWhatTheRunWas() {
    assertEquals("logcheck: web1, 2026-11-09 12:00:00 – 14:25:00", page.title());
    assertEquals("web1 2026-11-09 12:00:00 – 14:25:00", page.select("h1").text());
    assertEquals(
        "Hosts reported: db2, web1 Read: 10 lines of 1 log Ignored as routine: 0 lines Reported: 38"
            + " lines as 8 entries: 5 alerts, 3 system events; all new Run: took 1.0 s Incomplete:"
            + " the first problem below says why",
        page.select(".facts").text());
    assertEquals(List.of("This is the first <reading>."), page.select(".notice").eachText());
  }

  @Test
  void theHeadSaysHowManyProblemsAreOfLogsThatCouldNotBeRead() {
    Report two =
        new Report(Reports.OVERVIEW, List.of(), "", List.of("a", "b"), List.of(), List.of("c"), "");
    String facts = page(groups(), two).select(".facts").text();
    assertTrue(facts.endsWith("Incomplete: the first 2 problems below say why"), facts);
  }

  @Test
  void problemsAndWhatIsImportantStandAboveTheSectionsAndTheIntroductionBelow() {
    assertEquals(
        List.of(
            "Problems of the audit itself",
            "Important, in order of time",
            "Security Alerts",
            "System Events"),
        page.select("h2").eachText());
    assertEquals(
        List.of("E: File could not be read: /a<b>", "rules:1:2: odd & even"),
        page.select(".problem").eachText());
    assertEquals("Hello & welcome", page.select(".section ~ .introduction").text());
    assertEquals("Bye", page.select(".section ~ .conclusion").text());
    assertEquals(SummaryFoot.MEANING_OF_NEW, page.select(".note").text());
  }

  @Test
  void importantLinesStandInOrderOfTimeInTheColoursOfTheirLayers() {
    Elements rows = page.select(".important tr:has(.time)");
    assertEquals(7, rows.size());
    List<String> times = rows.select(".time").eachText();
    assertEquals(times.stream().sorted().toList(), times);
    assertEquals(5, rows.select(".security-alerts").size());
    assertEquals(2, rows.select(".system-events").size());
    assertEquals(
        "system event ×30 2 hosts NEW cook: served table <30 values> in hall 2",
        rows.select(".text:contains(served)").text());
  }

  @Test
  void moreThanADozenImportantLinesStandInTheirSectionOnly() {
    FakeFindings findings = new FakeFindings();
    for (int i = 0; i < 30; i++) {
      findings.add(Samples.NOON + i, "Nov  9 12:00:00 web1 p" + i + ": " + message(i));
    }
    Document page = page(groups(), Reports.of(Reports.events(findings)));
    assertEquals(12, page.select(".important .time").size());
    assertEquals(30, page.select(".section .group").size());
  }

  @Test
  void aGroupShowsCountTemplateTimesAndNames() {
    Element group = page.select(".group:contains(served)").first();
    assertEquals("30", group.select("td").first().text());
    assertEquals(List.of("<30 values>"), group.select("bdi").eachText());
    assertTrue(group.text().contains("NEW cook: served table <30 values> in hall 2"));
    assertTrue(group.text().contains("12:00:00 – 14:25:00 · 12:00 "), group.text());
    assertTrue(group.text().contains("hosts: web1 ×20, db2 ×10"), group.text());
    assertEquals(1, group.select("code").size());
    assertTrue(group.select("pre").text().startsWith("e.g. served table 0 in hall 2"));
  }

  @Test
  void aSingleLineIsOneRowAndIsNotRepeated() {
    Element row = page.select(".group:contains(entry of)").first();
    assertEquals("1 NEW entry of several lines", row.text());
    assertTrue(row.select("pre, code, details").isEmpty());
  }

  @Test
  void aSingleLineOfOneOfSeveralHostsStandsInOneRow() {
    FakeFindings findings = new FakeFindings();
    findings.add(Samples.NOON, "Nov  9 12:00:00 db2 fan: stands still");
    findings.add(Samples.NOON, "Nov  9 12:00:00 web1 disk: is full");
    Document page = page(groups(), Reports.of(Reports.events(findings)));
    Element row = page.select(".group:contains(fan)").first();
    assertEquals("1 NEW 12:00:00 db2 fan: stands still", row.text());
    assertTrue(row.select("br").isEmpty());
  }

  @Test
  void aCountIsNeverBroken() {
    for (Element count : page.select(".group > td:first-child")) {
      assertEquals("white-space:nowrap", count.attr("style"));
    }
  }

  @Test
  void aProgramWithManyMessagesStandsUnderOneLine() {
    FakeFindings findings = new FakeFindings();
    for (int i = 0; i < 6; i++) {
      findings.add(Samples.NOON, "Nov  9 12:00:00 web1 cook: " + message(i));
    }
    Document page = page(groups(), Reports.of(Reports.events(findings)));
    assertEquals("cook: 6 lines in 6 messages", page.select(".program").text());
    assertEquals(6, page.select(".program ~ .group td[style*=padding-left]").size());
    assertTrue(page.select(".group b:contains(cook)").isEmpty());
  }

  @Test
  void expandedEachGroupUnfoldsItsLines() {
    Document page =
        page(new HtmlSummary(Samples.summaries(), SummaryReport.Extent.EXPANDED), Samples.whole());
    Element group = page.select(".group:contains(served)").first();
    assertEquals("30 lines", group.select("details > summary").text());
    assertEquals(30, group.select("details > pre").first().wholeText().lines().count());
    assertEquals(2, page.select("details").size());
    assertTrue(page.select(".group:contains(entry of) details").isEmpty());
    assertEquals(8, page.select(".section .group").size());
  }

  @Test
  void aMailOfManyGroupsIsNotCutByMailClients() {
    FakeFindings findings = new FakeFindings();
    for (int i = 0; i < 110 * 40; i++) {
      String text = message(i % 110) + " for user " + i + " from 192.0.2." + i % 256 + " in " + i;
      findings.add(
          Samples.NOON + i * 20_000_000L,
          "Nov  9 12:00:00 web1 p" + i % 37 + "[" + i + "]: " + text);
    }
    String page = Reports.text(groups(), Reports.of(Reports.events(findings)));
    assertEquals(110, Jsoup.parse(page).select(".section .group").size());
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 100_000, bytes + " bytes");
  }

  @Test
  void aHugeLineIsCutWhereItIsImportantAndKeepsItsPlaceInItsSection() {
    String huge = "x".repeat(5000) + "</td><script>";
    Report report = Reports.of(Reports.events(new FakeFindings().add(Samples.NOON, huge)));
    Document page = page(groups(), report);
    assertTrue(page.select(".important .text").text().length() < 200);
    assertTrue(page.select(".group").text().contains(huge));
    assertTrue(page.select("script").isEmpty());
  }

  @Test
  void whatABarIsIsSaidOnlyWhereOneIsDrawn() {
    assertEquals(
        List.of("33 lines in 3 messages, 1 bar = 5 min"), page.select(".title small").eachText());
    FakeFindings events = new FakeFindings();
    for (int i = 0; i < 9; i++) {
      events.add(Samples.NOON, "Nov  9 12:00:00 web1 cook: served table " + i);
    }
    events.add(Samples.NOON + 9_000_000_000L, "Nov  9 14:30:00 web1 door: shut");
    Document single = page(groups(), Reports.of(Reports.events(events)));
    assertEquals("10 lines in 2 messages", single.select(".title small").text());
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
    Document lines = page(new HtmlLines(ZoneOffset.UTC), Samples.whole());
    assertEquals("logcheck: web1, 2026-11-09 12:00:00 – 14:25:00", lines.title());
    assertEquals(2, lines.select(".problem").size());
    assertEquals(38, lines.select(".finding").size());
    assertTrue(lines.select("script, img").isEmpty());
  }

  @Test
  void partsThatAreEmptyLeaveNoTrace() {
    Document empty = page(groups(), Reports.of());
    assertTrue(empty.select(".introduction, .conclusion, .note, .section, h2").isEmpty());
    assertTrue(empty.select(".facts").text().contains("Reported: nothing"));
    Document small = page(groups(), Samples.small());
    assertTrue(small.select("code, .group small").isEmpty());
  }

  /** A message that has no word in common with the others. */
  private static String message(int i) {
    String own = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
    return "soup" + own + " burnt" + own + " pan" + own;
  }

  private static HtmlSummary groups() {
    return new HtmlSummary(Samples.summaries(), SummaryReport.Extent.WHOLE);
  }

  private static Document page(ReportFormat format, Report report) {
    return Jsoup.parse(Reports.text(format, report));
  }
}
