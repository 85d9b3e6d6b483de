package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.SeenTemplates;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SummaryReportTest {

  @Test
  void reportsLookAsTheyAlwaysDid() {
    Samples.all()
        .forEach((name, report) -> assertGolden(name + ".txt", text(Palette.NONE, false, report)));
  }

  @Test
  void anExpandedReportHasAllLines() {
    assertGolden("whole-expanded.txt", text(Palette.NONE, true, Samples.whole()));
  }

  @Test
  void coloursStandOnATerminal() {
    assertGolden("small-colours.txt", text(Palette.ANSI, false, Samples.small()));
  }

  @Test
  void noLineIsWiderThanEightyColumns() {
    text(Palette.NONE, true, Samples.whole())
        .lines()
        .forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void nothingButColoursSteersTheTerminal() {
    String report = text(Palette.NONE, true, Samples.whole());
    assertFalse(report.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t'));
    assertFalse(report.contains("\u202e"));
  }

  @Test
  void aRunWithoutStateMarksNothingAsNew() {
    Summaries summaries = new Summaries(SeenTemplates.none(), ZoneOffset.UTC, Budget.FULL);
    String report =
        Reports.text(
            new SummaryReport(summaries, TextPage.MAIL, SummaryReport.Extent.WHOLE),
            Samples.small());
    assertFalse(report.contains("NEW"));
  }

  @Test
  void groupsTooLargeForMemoryAreExpandedJustTheSame() {
    Report report = Samples.whole();
    assertEquals(expanded(report, 1 << 20), expanded(report, 200));
  }

  private static String expanded(Report report, long memory) {
    ReportFormat format =
        (whole, out) -> {
          Summaries summaries = Samples.summaries();
          TextLayout layout = new TextLayout(out, Palette.NONE);
          RunSummary run = summaries.of(whole);
          for (SectionSummary section : run.sections()) {
            GroupText text = new GroupText(run, section, TextPage.MAIL);
            new GroupedLines(section, memory).write(new TextGroups(text, layout));
          }
        };
    return Reports.text(format, report);
  }

  @Test
  void rareMessagesComeFirst() {
    FakeFindings findings = FakeFindings.of("old a", "old a", "old a", "young b");
    Report report = Reports.of(new Report.Section(Layer.OTHER, "X", findings));
    String all = text(Palette.NONE, false, report);
    assertTrue(all.indexOf("young") < all.indexOf("old"), all);
  }

  private static String text(Palette palette, boolean expanded, Report report) {
    SummaryReport.Extent extent =
        expanded ? SummaryReport.Extent.EXPANDED : SummaryReport.Extent.WHOLE;
    return Reports.text(
        new SummaryReport(Samples.summaries(), new TextPage(80, palette), extent), report);
  }
}
