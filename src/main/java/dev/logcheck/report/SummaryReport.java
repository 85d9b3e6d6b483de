package dev.logcheck.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Every message once, with how often it came: the report in text for terminals and mail.
 *
 * <p>One of the formats that a run chooses from. First what the run was and what is important, then
 * section by section, and at the foot what is said every day.
 */
public final class SummaryReport implements ReportFormat {
  private final Summaries summaries;
  private final TextPage page;
  private final Extent extent;

  /** A report in groups. */
  public SummaryReport(Summaries summaries, TextPage page, Extent extent) {
    this.summaries = summaries;
    this.page = page;
    this.extent = extent;
  }

  /** How much of a summary is written; {@link LimitedReport} is one that is cut. */
  public enum Extent {
    /** What stands above the sections. */
    HEAD,
    /** All entries, with a sample at most. */
    WHOLE,
    /** All entries with all their lines. */
    EXPANDED
  }

  @Override
  public void render(Report report, OutputStream stream) throws IOException {
    RunSummary run = summaries.of(report);
    TextLayout out = new TextLayout(new BufferedOutputStream(stream, 1 << 16), page.palette());
    out.lines(new SummaryHead(report, run, page).lines("", true));
    if (extent != Extent.HEAD) {
      writeSections(run, out);
      out.lines(SummaryFoot.lines(report, run, page));
    }
    out.flush();
  }

  private void writeSections(RunSummary run, TextLayout out) throws IOException {
    for (SectionSummary section : run.sections()) {
      out.lines(page.heading(section.section()));
      GroupText text = new GroupText(run, section, page);
      if (extent == Extent.EXPANDED) {
        new GroupedLines(section).write(new TextGroups(text, out));
      } else {
        for (Entry entry : section.entries()) {
          out.lines(text.withSample(entry));
        }
      }
      out.line("");
    }
  }
}
