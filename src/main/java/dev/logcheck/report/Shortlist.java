package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.report.Important.Pick;
import java.util.List;

/** The entries that stand above the sections of a report for people, in the order of time. */
final class Shortlist {
  /** So few entries are seen at a glance, and need not be named twice. */
  private static final int SEEN_AT_ONCE = 3;

  private Shortlist() {}

  /**
   * Made of the most urgent entries; none where it would repeat all of the report.
   *
   * @param entries how many the report has
   */
  static List<Pick> of(List<Pick> important, int entries) {
    List<Pick> picks = Important.inOrderOfTime(important);
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
