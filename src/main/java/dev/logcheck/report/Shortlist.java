package dev.logcheck.report;

import java.util.List;

/** The entries that stand above the sections of a report for people, in the order of time. */
final class Shortlist {
  /** So few entries are seen at a glance, and need not be named twice. */
  private static final int SEEN_AT_ONCE = 3;

  private Shortlist() {}

  /**
   * The important entries; none where the sections have no others, or are short: each would be said
   * twice, one below the other, and each has its time there.
   *
   * @param sections those of the report
   * @param important what a reader should see first
   */
  static List<Entry> of(List<SectionSummary> sections, Important important) {
    int entries = sections.stream().mapToInt(section -> section.entries().size()).sum();
    boolean repeats = entries <= SEEN_AT_ONCE || important.entries().size() == entries;
    return repeats ? List.of() : important.inOrderOfTime();
  }
}
