package dev.logcheck.report;

import dev.logcheck.audit.Totals;
import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/**
 * The report as one HTML page with a row for each finding.
 *
 * <p>One of the formats that a run chooses from, where findings are not summarised.
 */
public final class HtmlLines implements ReportFormat {
  private final ZoneId zone;

  /**
   * A row for each finding.
   *
   * @param zone in which people read times
   */
  public HtmlLines(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    HtmlPieces page = HtmlPieces.to(out);
    Totals totals = report.totals();
    Times times = Times.of(zone, totals.first(), totals.last());
    page.write(new HtmlHead(report, times).ofLines());
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        write(section, page);
      }
    }
    page.write(HtmlPage.Tail.of(report, ""));
    page.flush();
  }

  private static void write(Report.Section section, HtmlPieces page) throws IOException {
    String total = Wording.counted(section.findings().count(), "line");
    page.write(HtmlPage.SectionHead.of(section, total));
    section
        .findings()
        .forEach(
            finding ->
                page.write(
                    new HtmlPage.Line(
                        VisibleText.of(finding.buffer(), finding.from(), finding.to()))));
    page.write(new HtmlPage.SectionEnd());
  }
}
