package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.report.Important.Pick;
import dev.logcheck.report.Summaries.RunSummary;
import java.util.List;

/** The entries that stand above the sections of a report for people, in the order of time. */
final class Shortlist {
  /** So few entries are seen at a glance, and need not be named twice. */
  private static final int SEEN_AT_ONCE = 3;

  private Shortlist() {}

  /** None where it would repeat all of the report. */
  static List<Pick> of(RunSummary run) {
    List<Pick> picks = Important.inOrderOfTime(run.sections());
    int entries = Headline.of(run).total();
    boolean repeats = entries <= SEEN_AT_ONCE || (picks.size() == entries && isInOrder(picks));
    return repeats ? List.of() : picks;
  }

  /** Whether the sections have them in this order: then nothing is seen better here. */
  private static boolean isInOrder(List<Pick> picks) {
    Layer before = Layer.CRACKING;
    for (Pick pick : picks) {
      if (pick.layer().compareTo(before) < 0) {
        return false;
      }
      before = pick.layer();
    }
    return true;
  }
}
