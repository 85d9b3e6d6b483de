package dev.logcheck.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One JSON object a line: an overview of the run, what it has to say besides findings, and each
 * group. Nothing is ever cut.
 *
 * <p>One of the formats that a run chooses from.
 */
public final class JsonSummary implements ReportFormat {
  private final Summaries summaries;
  private final Times times;

  /** An object for each group. */
  public JsonSummary(Summaries summaries) {
    this.summaries = summaries;
    this.times = new Times(summaries.zone());
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    RunSummary run = summaries.of(report);
    try (JsonObjects json = new JsonObjects(out, times)) {
      new JsonOverview(json).write(report.overview(), run);
      json.writeTexts(report);
      new JsonGroups(json).write(run);
    }
  }
}
