package dev.logcheck.report;

import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Every message once, with how often it came: the report in text for terminals and mail.
 *
 * <p>One of the formats that a run chooses from. First what the run was and what is important, then
 * section by section, and at the foot what is said every day.
 */
public final class SummaryReport implements ReportFormat {
  private static final int MOST_LINES = 400;

  /** Lines that the sections have in any case. */
  private static final int FEWEST_LINES = 100;

  /** Stands before the sentence that says where the whole report is. */
  static final String NOT_ALL = "This is not all of the report. ";

  private final Summaries summaries;
  private final TextPage page;
  private final Extent extent;

  /** A report in groups. */
  public SummaryReport(Summaries summaries, TextPage page, Extent extent) {
    this.summaries = summaries;
    this.page = page;
    this.extent = extent;
  }

  /** How much of a summary is written. */
  public sealed interface Extent {

    /** What stands above the sections. */
    record Head() implements Extent {}

    /**
     * As much as is read in one go.
     *
     * @param rest one or more sentences that say where the whole is; shown if something is left out
     */
    record Limited(String rest) implements Extent {}

    /** All entries, with a sample at most. */
    record Whole() implements Extent {}

    /** All entries with all their lines. */
    record Expanded() implements Extent {}
  }

  @Override
  public void render(Report report, OutputStream stream) throws IOException {
    RunSummary run = summaries.of(report);
    TextLayout out = new TextLayout(new BufferedOutputStream(stream, 1 << 16), page.palette());
    SummaryHead head = new SummaryHead(report, run, page);
    if (extent instanceof Extent.Limited limited) {
      out.lines(limited(report, run, limited.rest()));
    } else {
      out.lines(head.lines("", true));
      if (!(extent instanceof Extent.Head)) {
        writeSections(run, out);
        out.lines(SummaryFoot.lines(report, run, page));
      }
    }
    out.flush();
  }

  /** Whether a report with limits leaves something out. */
  public boolean exceedsLimits(Report report) throws IOException {
    RunSummary run = summaries.of(report);
    SummaryHead head = new SummaryHead(report, run, page);
    return head.hasManyProblems()
        || new LimitedSections(run, page, room(head, SummaryFoot.lines(report, run, page))).isCut();
  }

  private List<String> limited(Report report, RunSummary run, String rest) {
    SummaryHead head = new SummaryHead(report, run, page);
    List<String> foot = SummaryFoot.lines(report, run, page);
    LimitedSections sections = new LimitedSections(run, page, room(head, foot));
    boolean cut = sections.isCut() || head.hasManyProblems();
    List<String> lines = head.lines(cut ? NOT_ALL + rest : "", false);
    lines.addAll(sections.lines());
    lines.addAll(foot);
    return lines;
  }

  private static int room(SummaryHead head, List<String> foot) {
    // The lines that say where the whole is are not known yet: a few.
    int used = head.lines("", false).size() + foot.size() + 4;
    return Math.max(FEWEST_LINES, MOST_LINES - used);
  }

  private void writeSections(RunSummary run, TextLayout out) throws IOException {
    for (SectionSummary section : run.sections()) {
      out.lines(page.heading(section.section()));
      GroupText text = new GroupText(run, section, page);
      if (extent instanceof Extent.Expanded) {
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
