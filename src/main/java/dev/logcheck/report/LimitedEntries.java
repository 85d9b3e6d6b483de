package dev.logcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The first entries of each section, as many as fit into its share of the room. A section that
 * needs less than its share leaves the rest to others.
 *
 * @param <T> an entry that is laid out
 */
final class LimitedEntries<T> {
  /** More entries of a section are not shown, however short they are. */
  private static final int MOST_ENTRIES = 60;

  private final int frame;
  private final ToIntFunction<T> size;
  private final int[] shares;
  private final List<List<T>> shown = new ArrayList<>();

  /**
   * Chooses what is shown.
   *
   * @param sections the entries of each that are {@link #candidates}
   * @param most how much room there is, in lines or bytes
   * @param frame how much a section takes besides its entries
   * @param size how much an entry takes
   */
  LimitedEntries(List<List<T>> sections, int most, int frame, ToIntFunction<T> size) {
    this.frame = frame;
    this.size = size;
    this.shares = FairShares.of(sections.stream().mapToInt(this::wanted).toArray(), most);
    for (int i = 0; i < shares.length; i++) {
      shown.add(fitting(sections.get(i), shares[i] - frame));
    }
  }

  /** The entries of a section that are worth being laid out. */
  static List<Entry> candidates(SectionSummary section) {
    List<Entry> entries = section.entries();
    return entries.subList(0, Math.min(MOST_ENTRIES, entries.size()));
  }

  /** Whether a section, by its place in the report, has room for what it takes besides entries. */
  boolean hasFrame(int section) {
    return shares[section] >= frame;
  }

  /** The entries of a section that are shown, by its place in the report. */
  List<T> of(int section) {
    return shown.get(section);
  }

  private int wanted(List<T> entries) {
    return frame + entries.stream().mapToInt(size).sum();
  }

  private List<T> fitting(List<T> entries, int room) {
    int left = room;
    int count = 0;
    while (count < entries.size() && size.applyAsInt(entries.get(count)) <= left) {
      left -= size.applyAsInt(entries.get(count++));
    }
    return entries.subList(0, count);
  }
}
