package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.Comparator;
import java.util.List;

/**
 * Which entry stands for all of a report, where there is room for one: in the subject of a mail.
 *
 * <p>One of the most urgent layer. There, what says something before what only continues another
 * message; what a program says itself before what systemd says became of its unit; rare messages
 * before floods; of alerts and security events, those of known programs, such as su, before those
 * whose names anybody can choose; new ones before others; then the rarest, and of these the first.
 */
final class MostTelling {
  /** A message that came more often than that is a flood. */
  private static final int MOST_RARE = 10;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::layer)
          .thenComparing(MostTelling::continuesAnother)
          .thenComparing(entry -> !entry.group().unit().isEmpty())
          .thenComparing(entry -> entry.count() > MOST_RARE)
          .thenComparing(entry -> canBeInvented(entry.layer()) && !entry.isOfKnownProgram())
          .thenComparing(entry -> !entry.isNew())
          .thenComparingLong(Entry::count)
          .thenComparing(TimeOrder.CAUSES_FIRST);

  private MostTelling() {}

  /** The entry on one line, with its program; empty if there is none. */
  static String of(List<SectionSummary> sections) {
    Entry best = null;
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        best = best == null || ORDER.compare(entry, best) < 0 ? entry : best;
      }
    }
    return best == null ? "" : Wording.line(best.group());
  }

  /** An attacker would bury what he did under what he makes up; what broke, few make up. */
  private static boolean canBeInvented(Layer layer) {
    return layer == Layer.CRACKING || layer == Layer.VIOLATIONS;
  }

  private static boolean continuesAnother(Entry entry) {
    boolean follows = entry.layer() == Layer.OTHER && SampleLine.continues(entry.group());
    return follows || StackTrace.follows(entry.group()) || SampleLine.isBlank(entry.group());
  }
}
