package dev.logcheck.report;

import dev.logcheck.audit.Totals;
import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * The report as one HTML page that needs nothing else: for browsers, and for mail that shows HTML.
 *
 * <p>One of the formats that a run chooses from. Tables, and the few inline styles that mail
 * clients without style sheets need; no script and nothing from outside. A row is kept short, since
 * mail clients cut pages of more than 100 KB.
 */
public final class HtmlReport implements ReportFormat {
  private final Summaries summaries;
  private final ZoneId zone;
  private final boolean expanded;

  private HtmlReport(Summaries summaries, ZoneId zone, boolean expanded) {
    this.summaries = summaries;
    this.zone = zone;
    this.expanded = expanded;
  }

  /**
   * A row for each group.
   *
   * @param expanded whether all lines of a group can be unfolded under it
   */
  public static HtmlReport ofGroups(Summaries summaries, boolean expanded) {
    return new HtmlReport(summaries, summaries.zone(), expanded);
  }

  /**
   * A row for each finding.
   *
   * @param zone in which people read times
   */
  public static HtmlReport ofLines(ZoneId zone) {
    return new HtmlReport(null, zone, false);
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
      writeGroups(report, run, pieces);
      note = SummaryFoot.note(run);
    }
    pieces.write(
        new HtmlPage.Tail(
            note,
            Paragraph.joined(report.introduction().strip()),
            Paragraph.joined(report.conclusion().strip())));
    page.flush();
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
      if (expanded) {
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
    long lines = section.entries().stream().mapToLong(entry -> entry.group().count()).sum();
    int messages = section.entries().size();
    if (lines == 1) {
      return "";
    }
    String bars =
        axis.isDrawn() && lines > messages ? ", 1 bar = " + Times.duration(axis.width()) : "";
    return Wording.counted(lines, "line") + " in " + Wording.counted(messages, "message") + bars;
  }

  private static HtmlPage.SectionHead head(Report.Section section, String total) {
    return new HtmlPage.SectionHead(
        HtmlLook.of(section.layer()), VisibleText.of(section.heading()), total);
  }
}
