package dev.logcheck.report;

import java.util.ArrayList;
import java.util.List;

/** What stands below the sections of a summary in text: what is said every day. */
final class SummaryFoot {
  /** Stands under a report in which something is new; logcheck(8) says more. */
  static final String MEANING_OF_NEW = "NEW: no earlier report had this kind of message.";

  /** Stands under the first report after the way of grouping has changed. */
  static final String NOTHING_NEW =
      "Nothing is marked NEW in this report, because this version of logcheck groups messages"
          + " differently from the one before.";

  private SummaryFoot() {}

  /** The lines; none if there is nothing to say. */
  static List<String> lines(Report report, RunSummary run, TextPage page) {
    List<String> lines = new ArrayList<>();
    String note = note(run);
    if (!note.isEmpty()) {
      lines.addAll(page.paragraph(note));
    }
    addText(report.introduction(), lines);
    addText(report.conclusion(), lines);
    return lines;
  }

  /** What is to be known of the mark NEW; empty if nothing is. */
  static String note(RunSummary run) {
    if (run.headline().newOnes() > 0) {
      return MEANING_OF_NEW;
    }
    return run.regrouped() && !run.sections().isEmpty() ? NOTHING_NEW : "";
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
