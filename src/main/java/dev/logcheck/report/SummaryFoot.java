package dev.logcheck.report;

import dev.logcheck.report.Summaries.RunSummary;
import java.util.ArrayList;
import java.util.List;

/** What stands below the sections of a summary in text: what is said every day. */
final class SummaryFoot {
  /** Stands under a report in which something is new; logcheck(8) says more. */
  static final String MEANING_OF_NEW = "NEW: no earlier report had a message like it.";

  /** Stands under the first report after the way of grouping has changed. */
  static final String NOTHING_NEW =
      "Nothing is marked NEW this time: this version of logcheck groups messages in another way"
          + " than the one before.";

  private SummaryFoot() {}

  /** The lines; none if there is nothing to say. */
  static List<String> lines(Report report, RunSummary run, TextPage page) {
    List<String> lines = new ArrayList<>();
    if (Headline.of(run).newOnes() > 0) {
      lines.addAll(page.paragraph(MEANING_OF_NEW));
    } else if (run.regrouped() && !run.sections().isEmpty()) {
      lines.addAll(page.paragraph(NOTHING_NEW));
    }
    addText(report.introduction(), lines);
    addText(report.conclusion(), lines);
    return lines;
  }

  /** What an administrator wrote: its lines as they are, since that is how it is meant. */
  private static void addText(String text, List<String> lines) {
    if (!text.isBlank()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(text.strip().lines().toList());
    }
  }
}
