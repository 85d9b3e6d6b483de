package dev.logcheck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A summary as an HTML page that mail clients do not cut: below 100 KB, each row kept short. */
final class LimitedHtml implements LimitedReport {
  /** Mail clients cut pages of more than 100 KB; a few are left for their own additions. */
  private static final int MOST_BYTES = 95_000;

  /** Bytes that the sections have in any case. */
  private static final int FEWEST_BYTES = 30_000;

  private final Report report;
  private final RunSummary run;
  private final HtmlHead head;
  private final LimitedRows rows;

  LimitedHtml(Report report, RunSummary run) throws IOException {
    this.report = report;
    this.run = run;
    this.head = new HtmlHead(report, run.times());
    this.rows = new LimitedRows(run, Math.max(FEWEST_BYTES, MOST_BYTES - bytesOfFrame()));
  }

  private int bytesOfFrame() throws IOException {
    StringWriter frame = new StringWriter();
    HtmlPieces pieces = new HtmlPieces(frame);
    pieces.write(head.limited(run, ""));
    pieces.write(HtmlPage.Tail.of(report, ""));
    return frame.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public boolean isCut() {
    return rows.isCut() || HtmlHead.hasManyProblems(report);
  }

  @Override
  public void write(String rest, OutputStream out) throws IOException {
    HtmlPieces page = HtmlPieces.to(out);
    page.write(head.limited(run, isCut() ? LeftOut.NOTICE + rest : ""));
    for (int i = 0; i < run.sections().size(); i++) {
      writeSection(i, page);
    }
    page.write(HtmlPage.Tail.of(report, SummaryFoot.note(run)));
    page.flush();
  }

  private void writeSection(int number, HtmlPieces page) throws IOException {
    SectionSummary section = run.sections().get(number);
    page.write(HtmlSummary.head(section, run.axis()));
    for (String row : rows.of(number)) {
      page.write(row);
    }
    if (!rows.leftOut(number).isEmpty()) {
      page.write(new HtmlPage.Rest(LeftOut.text(rows.leftOut(number))));
    }
    page.write(new HtmlPage.SectionEnd());
  }
}
