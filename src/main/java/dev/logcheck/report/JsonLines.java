package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/**
 * One JSON object a line: an overview of the run, what it has to say besides findings, and each
 * finding. Nothing is ever cut.
 *
 * <p>One of the formats that a run chooses from.
 */
public final class JsonLines implements ReportFormat {
  private final Times times;

  /**
   * An object for each finding.
   *
   * @param zone whose offset the times are given with
   */
  public JsonLines(ZoneId zone) {
    this.times = new Times(zone);
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    try (JsonObjects json = new JsonObjects(out, times)) {
      new JsonOverview(json).writeOfLines(report);
      json.writeTexts(report);
      for (Report.Section section : report.sections()) {
        write(json, section);
      }
    }
  }

  private static void write(JsonObjects json, Report.Section section) throws IOException {
    section
        .findings()
        .forEach(
            finding -> {
              json.start("finding", section);
              json.writeTime("time", finding.stamp());
              json.generator()
                  .writeStringField(
                      "line", VisibleText.of(finding.buffer(), finding.from(), finding.to()));
              json.end();
            });
  }
}
