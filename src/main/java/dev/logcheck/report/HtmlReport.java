package dev.logcheck.report;

import dev.logcheck.audit.Totals;
import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import dev.logcheck.report.SummaryReport.Extent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * The report as one HTML page that needs nothing else: for browsers, and for mail that shows HTML.
 *
 * <p>One of the formats that a run chooses from. Tables, and the few inline styles that mail
 * clients without style sheets need; no script and nothing from outside. A row is kept short, and a
 * page with limits below 100 KB, since mail clients cut larger ones.
 */
public final class HtmlReport implements ReportFormat {
  /** Mail clients cut pages of more than 100 KB; a few are left for their own additions. */
  private static final int MOST_BYTES = 95_000;

  /** Bytes that the sections have in any case. */
  private static final int FEWEST_BYTES = 30_000;

  private final Summaries summaries;
  private final ZoneId zone;
  private final Extent extent;

  private HtmlReport(Summaries summaries, ZoneId zone, Extent extent) {
    this.summaries = summaries;
    this.zone = zone;
    this.extent = extent;
  }

  /**
   * A row for each group.
   *
   * @param extent how many of them; if expanded, the lines of a group can be unfolded under it
   */
  public static HtmlReport ofGroups(Summaries summaries, Extent extent) {
    return new HtmlReport(summaries, summaries.zone(), extent);
  }

  /**
   * A row for each finding.
   *
   * @param zone in which people read times
   */
  public static HtmlReport ofLines(ZoneId zone) {
    return new HtmlReport(null, zone, new Extent.Whole());
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    HtmlPieces pieces = new HtmlPieces(page);
    String note = "";
    if (summaries == null) {
      writeLines(report, pieces);
    } else {
      RunSummary run = summaries.of(report);
      if (extent instanceof Extent.Limited limited) {
        writeLimited(report, run, limited.rest(), pieces);
      } else {
        writeGroups(report, run, pieces);
      }
      note = SummaryFoot.note(run);
    }
    writeTail(report, note, pieces);
    page.flush();
  }

  /** Whether a page with limits leaves something out. */
  public boolean exceedsLimits(Report report) throws IOException {
    RunSummary run = summaries.of(report);
    return HtmlHead.hasManyProblems(report) || limitedRows(report, run).isCut();
  }

  private static LimitedRows limitedRows(Report report, RunSummary run) throws IOException {
    StringWriter frame = new StringWriter();
    HtmlPieces pieces = new HtmlPieces(frame);
    pieces.write(new HtmlHead(report, run.times()).limited(run, ""));
    writeTail(report, "", pieces);
    int used = frame.toString().getBytes(StandardCharsets.UTF_8).length;
    return new LimitedRows(run, Math.max(FEWEST_BYTES, MOST_BYTES - used));
  }

  private static void writeLimited(Report report, RunSummary run, String rest, HtmlPieces pieces)
      throws IOException {
    LimitedRows rows = limitedRows(report, run);
    boolean cut = rows.isCut() || HtmlHead.hasManyProblems(report);
    pieces.write(
        new HtmlHead(report, run.times()).limited(run, cut ? SummaryReport.NOT_ALL + rest : ""));
    for (int i = 0; i < run.sections().size(); i++) {
      SectionSummary section = run.sections().get(i);
      pieces.write(head(section.section(), total(section, run.axis())));
      for (String row : rows.of(i)) {
        pieces.write(row);
      }
      if (!rows.leftOut(i).isEmpty()) {
        pieces.write(new HtmlPage.Rest(LeftOut.text(rows.leftOut(i))));
      }
      pieces.write(new HtmlPage.SectionEnd());
    }
  }

  private static void writeTail(Report report, String note, HtmlPieces pieces) throws IOException {
    pieces.write(
        new HtmlPage.Tail(
            note,
            Paragraph.joined(report.introduction().strip()),
            Paragraph.joined(report.conclusion().strip())));
  }

  private void writeLines(Report report, HtmlPieces pieces) throws IOException {
    Totals totals = report.overview().totals();
    Times times = Times.of(zone, totals.first(), totals.last());
    pieces.write(new HtmlHead(report, times).ofLines());
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        pieces.write(head(section, Wording.counted(section.findings().count(), "line")));
        section
            .findings()
            .forEach(
                finding ->
                    pieces.write(
                        new HtmlPage.Line(
                            VisibleText.of(finding.buffer(), finding.from(), finding.to()))));
        pieces.write(new HtmlPage.SectionEnd());
      }
    }
  }

  private void writeGroups(Report report, RunSummary run, HtmlPieces pieces) throws IOException {
    pieces.write(new HtmlHead(report, run.times()).of(run));
    for (SectionSummary section : run.sections()) {
      pieces.write(head(section.section(), total(section, run.axis())));
      HtmlGroups groups = new HtmlGroups(pieces, run, section.blocks());
      if (extent instanceof Extent.Expanded) {
        new GroupedLines(section).write(groups);
      } else {
        for (Entry entry : section.entries()) {
          groups.writeWithSample(entry);
        }
      }
      groups.end();
      pieces.write(new HtmlPage.SectionEnd());
    }
  }

  /** Empty for a single line. */
  private static String total(SectionSummary section, TimeAxis axis) {
    long lines = section.lines();
    int messages = section.entries().size();
    if (lines == 1) {
      return "";
    }
    boolean drawn = section.entries().stream().anyMatch(entry -> axis.isDrawn(entry.group()));
    String bars = drawn ? ", 1 bar = " + Times.duration(axis.width()) : "";
    return Wording.counted(lines, "line") + " in " + Wording.counted(messages, "message") + bars;
  }

  private static HtmlPage.SectionHead head(Report.Section section, String total) {
    return new HtmlPage.SectionHead(
        HtmlLook.of(section.layer()), VisibleText.of(section.heading()), total);
  }
}
