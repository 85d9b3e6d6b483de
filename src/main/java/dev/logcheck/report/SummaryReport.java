package dev.logcheck.report;

import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * Every message once, with how often it came: the report in text for terminals and mail.
 *
 * <p>One of the formats that a run chooses from. A group has its count on the right of a column and
 * the rest indented behind it, within 80 columns.
 */
public final class SummaryReport implements ReportFormat {
  private final Summaries summaries;
  private final Palette palette;
  private final boolean expanded;

  /**
   * A report in groups.
   *
   * @param palette the colours of a terminal, or none
   * @param expanded whether all lines of a group follow it, instead of a sample
   */
  public SummaryReport(Summaries summaries, Palette palette, boolean expanded) {
    this.summaries = summaries;
    this.palette = palette;
    this.expanded = expanded;
  }

  @Override
  public void render(Report report, OutputStream stream) throws IOException {
    BufferedOutputStream out = new BufferedOutputStream(stream, 1 << 16);
    TextLayout layout = new TextLayout(out, palette);
    RunSummary run = summaries.of(report);
    Times times = new Times(summaries.zone());
    Iterator<SectionSummary> sections = run.sections().iterator();
    layout.render(
        report,
        section ->
            writeSection(sections.next(), new GroupText(layout, palette, times, run.axis())));
    out.flush();
  }

  private void writeSection(SectionSummary section, GroupText text) throws IOException {
    text.align(section.entries());
    if (expanded) {
      new GroupedLines(section).write(text);
      return;
    }
    for (Entry entry : section.entries()) {
      text.writeWithSample(entry);
    }
  }
}
