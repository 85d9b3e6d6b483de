package dev.logcheck.summary;

import java.util.Arrays;

/**
 * How many lines came when: counts in slices of time, as wide as they need to be to stay few.
 *
 * <p>The widths are those that people think in, each a multiple of the one before, and slices begin
 * at whole multiples of their width since 1970 UTC. So the timelines of several groups can be
 * brought to one width exactly, and neither the order of the lines nor their first one shifts a
 * slice.
 */
public final class Timeline {
  /** The narrowest width, in seconds. */
  public static final long NARROWEST = 60;

  private static final int DAY = 86_400;
  private static final int[] WIDTHS = {(int) NARROWEST, 300, 900, 3600, 21_600, DAY};
  private static final int MOST_SLICES = 64;
  private static final long MICROS = 1_000_000;

  private int[] counts = new int[1];
  private long width = NARROWEST;
  private long firstSlice;
  private int slices;

  Timeline() {}

  /** The next width after one: 1, 5 and 15 minutes, 1 and 6 hours, a day, and its doubles. */
  public static long wider(long width) {
    for (int round : WIDTHS) {
      if (round > width) {
        return round;
      }
    }
    return 2 * width;
  }

  /** Counts a line. */
  void add(long stamp) {
    long second = Math.floorDiv(stamp, MICROS);
    if (slices == 0) {
      firstSlice = slice(second);
      slices = 1;
    }
    while (span(slice(second)) > MOST_SLICES) {
      widen();
    }
    long slice = slice(second);
    if (slice < firstSlice || slice >= firstSlice + slices) {
      reach(slice);
    }
    counts[(int) (slice - firstSlice)]++;
  }

  private long slice(long second) {
    return Math.floorDiv(second, width);
  }

  /** Makes room up to a slice before or behind those there are. */
  private void reach(long slice) {
    int before = (int) Math.max(0, firstSlice - slice);
    int wanted = (int) span(slice);
    int[] wider = wanted > counts.length ? new int[Math.min(MOST_SLICES, 2 * wanted)] : counts;
    System.arraycopy(counts, 0, wider, before, slices);
    Arrays.fill(wider, 0, before, 0);
    counts = wider;
    slices = wanted;
    firstSlice -= before;
  }

  private long span(long slice) {
    return Math.max(slice, firstSlice + slices - 1) - Math.min(slice, firstSlice) + 1;
  }

  private void widen() {
    int[] narrow = Arrays.copyOf(counts, slices);
    long factor = wider(width) / width;
    long first = Math.floorDiv(firstSlice, factor);
    Arrays.fill(counts, 0);
    for (int i = 0; i < narrow.length; i++) {
      counts[(int) (Math.floorDiv(firstSlice + i, factor) - first)] += narrow[i];
    }
    slices = (int) (Math.floorDiv(firstSlice + slices - 1, factor) - first) + 1;
    firstSlice = first;
    width *= factor;
  }

  /** The width of a slice in seconds. */
  public long width() {
    return width;
  }

  /**
   * The counts over a span of time.
   *
   * @param from the first second wanted, since 1970
   * @param wide the width of a slice in seconds: one of those that {@link #wider} names, not less
   *     than {@link #width}
   * @param wanted how many slices
   */
  public long[] counts(long from, long wide, int wanted) {
    long[] sums = new long[wanted];
    long first = Math.floorDiv(from, wide);
    for (int i = 0; i < slices; i++) {
      long slice = Math.floorDiv((firstSlice + i) * width, wide) - first;
      if (slice >= 0 && slice < wanted) {
        sums[(int) slice] += counts[i];
      }
    }
    return sums;
  }
}
