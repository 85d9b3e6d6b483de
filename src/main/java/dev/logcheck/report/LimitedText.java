package dev.logcheck.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A summary in text that is read in one go. */
final class LimitedText implements LimitedReport {
  private static final int MOST_LINES = 400;

  /** Lines that the sections have in any case. */
  private static final int FEWEST_LINES = 100;

  private final TextPage page;
  private final SummaryHead head;
  private final LimitedSections sections;
  private final List<String> foot;

  LimitedText(Report report, RunSummary run, TextPage page) {
    this.page = page;
    this.head = new SummaryHead(report, run, page);
    this.foot = SummaryFoot.lines(report, run, page);
    this.sections = new LimitedSections(run, page, room());
  }

  private int room() {
    // The lines that say where the whole is are not known yet: a few.
    int used = head.lines("", false).size() + foot.size() + 4;
    return Math.max(FEWEST_LINES, MOST_LINES - used);
  }

  @Override
  public boolean isCut() {
    return sections.isCut() || head.hasManyProblems();
  }

  @Override
  public void write(String rest, OutputStream stream) throws IOException {
    TextLayout out = new TextLayout(new BufferedOutputStream(stream, 1 << 16), page.palette());
    out.lines(head.lines(isCut() ? LeftOut.NOTICE + rest : "", false));
    out.lines(sections.lines());
    out.lines(foot);
    out.flush();
  }
}
