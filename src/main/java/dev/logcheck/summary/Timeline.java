package dev.logcheck.summary;

import java.util.Arrays;

/**
 * How many lines came when: counts in slices of time, as wide as they need to be to stay few.
 *
 * <p>The width is a power of two of seconds, and slices begin at whole multiples of it since 1970.
 * So the timelines of several groups can be brought to one width exactly, and neither the order of
 * the lines nor their first one shifts a slice.
 */
public final class Timeline {
  private static final int MOST_SLICES = 64;
  private static final long MICROS = 1_000_000;

  private int[] counts = new int[1];
  private int shift;
  private long firstSlice;
  private int slices;

  Timeline() {}

  /** Counts a line. */
  void add(long stamp) {
    long second = Math.floorDiv(stamp, MICROS);
    if (slices == 0) {
      firstSlice = second >> shift;
      slices = 1;
    }
    while (span(second) > MOST_SLICES) {
      widen();
    }
    reach(second >> shift);
    counts[(int) ((second >> shift) - firstSlice)]++;
  }

  /** Makes room up to a slice before or behind those there are. */
  private void reach(long slice) {
    int before = (int) Math.max(0, firstSlice - slice);
    int wanted = (int) span(slice << shift);
    int[] wider = wanted > counts.length ? new int[Math.min(MOST_SLICES, 2 * wanted)] : counts;
    System.arraycopy(counts, 0, wider, before, slices);
    Arrays.fill(wider, 0, before, 0);
    counts = wider;
    slices = wanted;
    firstSlice -= before;
  }

  private long span(long second) {
    long slice = second >> shift;
    return Math.max(slice, firstSlice + slices - 1) - Math.min(slice, firstSlice) + 1;
  }

  private void widen() {
    int[] narrow = Arrays.copyOf(counts, slices);
    Arrays.fill(counts, 0);
    long first = firstSlice >> 1;
    for (int i = 0; i < narrow.length; i++) {
      counts[(int) (((firstSlice + i) >> 1) - first)] += narrow[i];
    }
    slices = (int) (((firstSlice + slices - 1) >> 1) - first) + 1;
    firstSlice = first;
    shift++;
  }

  /** The width of a slice in seconds. */
  public long width() {
    return 1L << shift;
  }

  /**
   * The counts over a span of time.
   *
   * @param from the first second wanted, since 1970
   * @param width the width of a slice in seconds: a power of two, not less than {@link #width}
   * @param wanted how many slices
   */
  public long[] counts(long from, long width, int wanted) {
    long[] wide = new long[wanted];
    int further = Long.numberOfTrailingZeros(width) - shift;
    for (int i = 0; i < slices; i++) {
      long slice = ((firstSlice + i) >> further) - Math.floorDiv(from, width);
      if (slice >= 0 && slice < wanted) {
        wide[(int) slice] += counts[i];
      }
    }
    return wide;
  }
}
