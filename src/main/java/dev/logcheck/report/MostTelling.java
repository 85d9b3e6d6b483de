package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entry stands for all of a report, where there is room for one: in the subject of a mail.
 *
 * <p>One of the most urgent layer. There, what says something before what only continues another
 * message; what a program says itself before what systemd says became of its unit; rare messages
 * before floods; of alerts and security events, those of known programs, such as su, before those
 * whose names anybody can choose; new ones before others. Of these the program with the fewest is
 * taken, and its first as {@link WordTurns} deals them, the rarest and earliest in front.
 */
final class MostTelling {
  /** A message that came more often than that is a flood. */
  private static final int MOST_RARE = 10;

  private static final Comparator<Entry> KIND =
      Comparator.comparing(Entry::layer)
          .thenComparing(MostTelling::continuesAnother)
          .thenComparing(entry -> !entry.group().unit().isEmpty())
          .thenComparing(entry -> entry.count() > MOST_RARE)
          .thenComparing(entry -> canBeInvented(entry.layer()) && !entry.isOfKnownProgram())
          .thenComparing(entry -> !entry.isNew());

  private static final Comparator<Entry> RAREST_FIRST =
      Comparator.comparingLong(Entry::count).thenComparing(TimeOrder.CAUSES_FIRST);

  private MostTelling() {}

  /** The entry on one line, with its program; empty if there is none. */
  static String of(List<SectionSummary> sections) {
    List<Entry> best = new ArrayList<>();
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        int order = best.isEmpty() ? 0 : KIND.compare(entry, best.get(0));
        if (order < 0) {
          best.clear();
        }
        if (order <= 0) {
          best.add(entry);
        }
      }
    }
    return best.isEmpty() ? "" : Wording.line(firstOf(best).group());
  }

  /** Of the program that says least, so that a flood of one leaves the others where they are. */
  private static Entry firstOf(List<Entry> equals) {
    Map<String, List<Entry>> programs = new LinkedHashMap<>();
    equals.sort(RAREST_FIRST);
    for (Entry entry : equals) {
      programs.computeIfAbsent(entry.writer(), key -> new ArrayList<>()).add(entry);
    }
    return WordTurns.of(Collections.min(programs.values(), Comparator.comparingInt(List::size)))
        .get(0);
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
