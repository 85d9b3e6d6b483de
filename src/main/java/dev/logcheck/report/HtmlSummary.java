package dev.logcheck.report;

import dev.logcheck.report.SummaryReport.Extent;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The report as one HTML page that needs nothing else: for browsers, and for mail that shows HTML.
 *
 * <p>One of the formats that a run chooses from. Tables, and the few inline styles that mail
 * clients without style sheets need; no script and nothing from outside. {@link LimitedReport} is
 * the page that mail clients do not cut.
 */
public final class HtmlSummary implements ReportFormat {
  private final Summaries summaries;
  private final boolean expanded;

  /**
   * A row for each group.
   *
   * @param extent all of them; if expanded, the lines of a group can be unfolded under it
   */
  public HtmlSummary(Summaries summaries, Extent extent) {
    this.summaries = summaries;
    this.expanded = extent == Extent.EXPANDED;
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    RunSummary run = summaries.of(report);
    HtmlPieces page = HtmlPieces.to(out);
    page.write(new HtmlHead(report, run.times()).of(run));
    for (SectionSummary section : run.sections()) {
      write(section, run, page);
    }
    page.write(HtmlPage.Tail.of(report, SummaryFoot.note(run)));
    page.flush();
  }

  private void write(SectionSummary section, RunSummary run, HtmlPieces page) throws IOException {
    page.write(head(section, run.axis()));
    HtmlGroups groups = new HtmlGroups(page, run, section.blocks());
    if (expanded) {
      new GroupedLines(section).write(groups);
    } else {
      for (Entry entry : section.entries()) {
        groups.writeWithSample(entry);
      }
    }
    groups.end();
    page.write(new HtmlPage.SectionEnd());
  }

  /** The heading of a section with how much it has, where its rows do not show that already. */
  static HtmlPage.SectionHead head(SectionSummary section, TimeAxis axis) {
    return HtmlPage.SectionHead.of(section.section(), total(section, axis));
  }

  private static String total(SectionSummary section, TimeAxis axis) {
    boolean drawn = section.entries().stream().anyMatch(entry -> axis.isDrawn(entry.group()));
    String bar = drawn ? "1 bar = " + Times.duration(axis.width()) : "";
    int messages = section.entries().size();
    if (messages == 1 || messages == section.lines() || isOneProgram(section)) {
      return bar;
    }
    String lines = Wording.counted(section.lines(), "line");
    String total = lines + " in " + Wording.counted(messages, "message");
    return bar.isEmpty() ? total : total + ", " + bar;
  }

  /** Whether the row of its only program says how much the section has. */
  private static boolean isOneProgram(SectionSummary section) {
    return section.blocks().size() == 1 && section.blocks().get(0).folded();
  }
}
