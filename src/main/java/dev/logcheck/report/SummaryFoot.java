package dev.logcheck.report;

import java.util.ArrayList;
import java.util.List;

/** What stands below the sections of a summary in text: what is said every day. */
final class SummaryFoot {
  /** Stands under a report in which something is new; logcheck(8) says more. */
  static final String MEANING_OF_NEW = "NEW: no earlier report had a message of this kind.";

  /** Stands under a report in which alerts are marked among others. */
  private static final String MEANING_OF_ALERT = "!: a security alert.";

  /** Stands under the first report after the way of grouping has changed. */
  static final String NOTHING_NEW =
      "Nothing is marked NEW in this report, because this version of logcheck groups messages"
          + " differently from the one before.";

  private SummaryFoot() {}

  /** The lines; none if there is nothing to say. */
  static List<String> lines(Report report, RunSummary run, TextPage page) {
    List<String> lines = new ArrayList<>();
    String alerts = ImportantLines.marksAlerts(run.shortlist()) ? MEANING_OF_ALERT : "";
    String note = (note(run) + " " + alerts).strip();
    if (!note.isEmpty()) {
      lines.addAll(page.paragraph(note));
    }
    addText(report.introduction(), page, lines);
    addText(report.conclusion(), page, lines);
    return lines;
  }

  /** What is to be known of the mark NEW; empty if nothing is. */
  static String note(RunSummary run) {
    if (run.headline().newOnes() > 0) {
      return MEANING_OF_NEW;
    }
    return run.regrouped() && !run.sections().isEmpty() ? NOTHING_NEW : "";
  }

  /** What an administrator wrote: its lines as they are, unless the page is too narrow for them. */
  private static void addText(String text, TextPage page, List<String> lines) {
    if (!text.isBlank()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      List<String> written = text.strip().lines().toList();
      boolean fits = written.stream().allMatch(line -> line.length() <= page.width());
      lines.addAll(fits ? written : Paragraph.lines(Paragraph.joined(text.strip()), page.width()));
    }
  }
}
