package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.CutLine;
import dev.logcheck.report.SummaryReport.Extent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Where a report ends that is read in one go. */
final class LimitedReportTest {
  private static final String REST = "It is elsewhere.";

  @Test
  void aSectionHasSixtyEntriesAndCountsTheOthersByProgram() {
    FakeFindings findings = messages("pan", 50);
    for (int i = 0; i < 30; i++) {
      findings.add(Samples.NOON, "Nov  9 12:00:00 web1 pot: " + word(100 + i));
    }
    String report = limited(Reports.of(Reports.events(findings)));
    assertTrue(report.contains("... and 20 more entries: pan 20 lines"), report);
    assertTrue(report.contains("This report is cut. It is elsewhere."), report);
  }

  @Test
  void eachOfManyProgramsHasSomeOfTheEntriesAndTheRestIsListedAsPeopleCount() throws IOException {
    FakeFindings findings = new FakeFindings();
    for (int i = 0; i < 12 * 40; i++) {
      findings.add(Samples.NOON + i, "Nov  9 12:00:00 web1 prog" + i / 40 + ": " + word(i));
    }
    Report report = Reports.of(new Report.Section(Layer.VIOLATIONS, "Security Events", findings));
    String text = limited(report);
    Document page = limitedPage(report);
    for (int i = 0; i < 12; i++) {
      assertTrue(text.contains("prog" + i + ": 40 lines in 40 messages\n"), text);
    }
    assertEquals(12, page.select(".program").size());
    assertEquals(60, page.select(".section .group").size());
    assertTrue(text.contains("... and 420 more entries: prog0 35 lines, prog1 35 lines, prog2 35"));
    assertTrue(text.contains("\n... and 468 more; see below and the whole report\n"), text);
    assertTrue(page.select(".more").text().endsWith("see below and the whole report"));
  }

  @Test
  void aKnownProgramHasAFewEntriesBeforeInventedNamesHaveTheirFirst() {
    FakeFindings findings = new FakeFindings();
    for (int i = 0; i < 4; i++) {
      findings.add(Samples.NOON, "Nov  9 12:00:00 web1 useradd[7]: " + word(i));
    }
    for (int i = 0; i < 70; i++) {
      findings.add(Samples.NOON, "Nov  9 12:00:00 web1 name" + i + ": " + word(100 + i));
    }
    Report report = Reports.of(new Report.Section(Layer.VIOLATIONS, "Security Events", findings));
    String text = limited(report);
    String section = text.substring(text.indexOf("Security Events\n"));
    assertEquals(4, section.split("useradd: ", -1).length - 1, section);
  }

  @Test
  void aReportEndsAfterFourHundredLinesAndEverySectionHasItsShare() {
    List<Report.Section> sections = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      FakeFindings findings = messages("pan", 58);
      sections.add(new Report.Section(Layer.VIOLATIONS, "Section " + i, findings));
    }
    sections.add(Reports.events(FakeFindings.of("the last one")));
    String report = limited(Reports.of(sections.toArray(Report.Section[]::new)));
    assertTrue(report.lines().count() <= 400, report);
    assertEquals(12, report.split("more entries:", -1).length - 1, report);
    assertTrue(report.contains("  the last one"), report);
  }

  @Test
  void manySectionsAreNamedAtLeast() {
    List<Report.Section> sections = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sections.add(new Report.Section(Layer.VIOLATIONS, "Section " + i, messages("pan", 9)));
    }
    String report = limited(Reports.of(sections.toArray(Report.Section[]::new)));
    assertTrue(report.lines().count() <= 400, report);
    assertTrue(report.contains("Section 99: 9 more entries"), report);
  }

  @Test
  void aHugeLineDoesNotFillThePage() {
    String report =
        limited(Reports.of(Reports.events(FakeFindings.of("word ".repeat(9000), "fire"))));
    assertTrue(report.contains(REST), report);
    assertTrue(report.contains("word ... (45,000 bytes; first 100 shown)\n"), report);
    assertTrue(report.lines().count() < 16, report);
    assertTrue(report.contains("fire"), report);
  }

  @Test
  void theLengthOfALineOfWhichNotAllWasKeptIsThatInItsLog() throws IOException {
    byte[] line = CutLine.tooLong(new byte[CutLine.LONGEST], CutLine.LONGEST, 3_000_000);
    Arrays.fill(line, 0, CutLine.LONGEST, (byte) 'B');
    byte[] withoutNewline = Arrays.copyOf(line, line.length - 1);
    FakeFindings findings = FakeFindings.of("fire").add(Samples.NOON, withoutNewline);
    Report report = Reports.of(Reports.events(findings));
    String text = limited(report);
    assertTrue(text.contains("BBB... (3,000,000 bytes; first 100 shown)"), text);
    String json = Reports.text(new JsonSummary(Samples.summaries()), report);
    assertTrue(json.contains("\"sampleLength\":3000000,"), "no length");
    String html =
        Reports.text(
            (whole, out) -> LimitedReport.html(whole, Samples.summaries()).write(REST, out),
            report);
    assertTrue(html.contains("BBB... (3,000,000 bytes; first 100 shown)"), html);
    assertTrue(html.length() < 100_000, html);
  }

  @Test
  void anEntryOfManyLinesDoesNotFillThePage() {
    String report =
        limited(Reports.of(Reports.events(FakeFindings.of("trace\n".repeat(900), "fire"))));
    assertTrue(report.lines().count() < 60, report);
    assertTrue(report.contains(" more lines of this entry"), report);
    assertTrue(report.contains("fire"), report);
  }

  @Test
  void moreThanSixtyProblemsAreCounted() throws IOException {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      problems.add("rules:" + i + ": odd");
    }
    Report report =
        new Report(Reports.OVERVIEW, List.of(), "", problems, List.of(), List.of("last"), "");
    assertTrue(limited(report).contains("... and 11 more problems"), limited(report));
    assertTrue(text(report).isCut());
    assertTrue(Reports.text(whole(), report).contains("\nlast\n"));
  }

  @Test
  void aShortReportIsTheWholeReport() throws IOException {
    Report report = Samples.whole();
    assertFalse(text(report).isCut());
    assertEquals(Reports.text(whole(), report), limited(report));
  }

  @Test
  void linesAreAsWideAsThePageIs() {
    for (int width : List.of(60, 120, 200)) {
      TextPage page = new TextPage(width, Palette.NONE);
      String report =
          Reports.text(new SummaryReport(Samples.summaries(), page, Extent.WHOLE), Samples.whole());
      int widest = report.lines().mapToInt(String::length).max().orElse(0);
      assertTrue(widest <= width && widest > width - 12, widest + " of " + width);
    }
    assertEquals(60, new TextPage(1, Palette.NONE).width());
    assertEquals(200, new TextPage(5000, Palette.NONE).width());
  }

  @Test
  void aPageHasSixtyEntriesOfASectionToo() throws IOException {
    Report report = Reports.of(Reports.events(messages("pan", 80)));
    assertTrue(html(report).isCut());
    Document page = limitedPage(report);
    assertEquals(60, page.select(".section .group").size());
    assertEquals("... and 20 more entries: pan 20 lines", page.select(".rest").text());
    assertEquals("This report is cut. It is elsewhere.", page.select(".notice").text());
  }

  @Test
  void aPageOfHostileLinesIsNotCutByMailClients() {
    List<Report.Section> sections = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      FakeFindings findings = new FakeFindings();
      for (int j = 0; j < 90; j++) {
        findings.add(Samples.NOON, "Nov  9 12:00:00 web1 pan: " + (word(j) + "<&>").repeat(400));
      }
      sections.add(new Report.Section(Layer.VIOLATIONS, "Section " + i, findings));
    }
    sections.add(Reports.events(FakeFindings.of("the last one")));
    Report report = Reports.of(sections.toArray(Report.Section[]::new));
    String page = written(html(report));
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 100_000 && bytes > 30_000, bytes + " bytes");
    assertEquals(12, Jsoup.parse(page).select(".rest").size());
    assertTrue(Jsoup.parse(page).select(".group").last().text().endsWith("the last one"));
  }

  @Test
  void aHugeLineIsCutOnAPageWithLimits() {
    Report report = Reports.of(Reports.events(FakeFindings.of("x".repeat(5000), "fire")));
    Document page = limitedPage(report);
    assertTrue(
        page.select(".group").text().contains("xxx... (5,000 bytes; first 100 shown)"),
        page.text());
    assertEquals(1, page.select(".notice").size());
  }

  @Test
  void aShortPageIsTheWholePage() throws IOException {
    Report report = Samples.whole();
    assertFalse(html(report).isCut());
    assertEquals(
        Reports.text(new HtmlSummary(Samples.summaries(), Extent.WHOLE), report),
        written(html(report)));
  }

  @Test
  void problemsOnAPageAreCountedFromTheSixtyFirstOn() {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      problems.add("rules:" + i + ": odd " + "x".repeat(5000));
    }
    Report report =
        new Report(Reports.OVERVIEW, List.of(), "", problems, List.of(), List.of("last"), "");
    Document page = limitedPage(report);
    assertEquals(61, page.select(".problem").size());
    assertEquals("... and 11 more problems", page.select(".problem").last().text());
    assertTrue(page.outerHtml().length() < 100_000);
  }

  /** Messages that have no word in common. */
  private static FakeFindings messages(String program, int count) {
    FakeFindings findings = new FakeFindings();
    for (int i = 0; i < count; i++) {
      findings.add(Samples.NOON, "Nov  9 12:00:00 web1 " + program + ": " + word(i));
    }
    return findings;
  }

  private static String word(int number) {
    String letters = "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    return letters.repeat(3) + ' ' + letters.repeat(4);
  }

  private static String limited(Report report) {
    return written(text(report));
  }

  private static Document limitedPage(Report report) {
    return Jsoup.parse(written(html(report)));
  }

  private static SummaryReport whole() {
    return new SummaryReport(Samples.summaries(), TextPage.MAIL, Extent.WHOLE);
  }

  private static LimitedReport text(Report report) {
    return doing(() -> LimitedReport.text(report, Samples.summaries(), TextPage.MAIL));
  }

  private static LimitedReport html(Report report) {
    return doing(() -> LimitedReport.html(report, Samples.summaries()));
  }

  private static String written(LimitedReport limited) {
    return Reports.text((report, out) -> limited.write(REST, out), Reports.of());
  }

  private static LimitedReport doing(Callable<LimitedReport> made) {
    try {
      return made.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
