package dev.logcheck.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The entries that stand above the sections of a report for people, in the order of time. */
final class Shortlist {
  /** So few entries are seen at a glance, and need not be named twice. */
  private static final int SEEN_AT_ONCE = 3;

  private Shortlist() {}

  /**
   * The important entries; none where the sections have them all, or a few, in the same order.
   *
   * @param sections those of the report
   * @param important what a reader should see first
   */
  static List<Entry> of(List<SectionSummary> sections, Important important) {
    int entries = sections.stream().mapToInt(section -> section.entries().size()).sum();
    boolean repeats = entries <= SEEN_AT_ONCE || important.entries().size() == entries;
    return repeats && isPrintedInOrder(sections, important.entries())
        ? List.of()
        : important.inOrderOfTime();
  }

  private static boolean isPrintedInOrder(List<SectionSummary> sections, List<Entry> important) {
    // By identity: two sections can have equal entries.
    Set<Entry> sought = Collections.newSetFromMap(new IdentityHashMap<>());
    sought.addAll(important);
    Entry before = null;
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        if (sought.contains(entry)) {
          if (before != null && TimeOrder.CAUSES_FIRST.compare(entry, before) < 0) {
            return false;
          }
          before = entry;
        }
      }
    }
    return true;
  }
}
