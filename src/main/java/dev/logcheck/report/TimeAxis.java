package dev.logcheck.report;

import dev.logcheck.line.StampReader;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.Timeline;
import java.util.List;

/**
 * The axis on which a run shows when its findings came: slices of time, the same for every group.
 *
 * @param from where the first slice begins, in seconds since 1970 UTC
 * @param width how wide a slice is, in seconds
 * @param slices how many there are; 0 if the findings span a few minutes only, too short to be
 *     drawn
 */
record TimeAxis(long from, long width, int slices) {
  private static final int MOST_SLICES = 32;
  private static final long SHORTEST = 600;
  private static final long MICROS = 1_000_000;

  /**
   * The axis of a whole run.
   *
   * @param begin where its period begins, or {@link StampReader#NO_STAMP}: the axis begins there if
   *     its slices need not be wider for it
   */
  static TimeAxis over(List<Group> groups, long begin) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Group group : groups) {
      if (group.first() != StampReader.NO_STAMP) {
        first = Math.min(first, Math.floorDiv(group.first(), MICROS));
        last = Math.max(last, Math.floorDiv(group.last(), MICROS));
      }
    }
    boolean isShort = last < first || last - first < SHORTEST;
    return isShort ? new TimeAxis(0, Timeline.NARROWEST, 0) : over(first, last).from(begin);
  }

  /** No group is spread over more slices than all are, so none is counted in wider ones. */
  private static TimeAxis over(long first, long last) {
    long width = Timeline.NARROWEST;
    while (Math.floorDiv(last, width) - Math.floorDiv(first, width) >= MOST_SLICES) {
      width = Timeline.wider(width);
    }
    long from = Math.floorDiv(first, width) * width;
    return new TimeAxis(from, width, (int) ((last - from) / width) + 1);
  }

  private TimeAxis from(long begin) {
    if (begin == StampReader.NO_STAMP) {
      return this;
    }
    long earlier = Math.floorDiv(begin, width * MICROS) * width;
    long more = (from - earlier) / width;
    return more > 0 && slices + more <= MOST_SLICES
        ? new TimeAxis(earlier, width, (int) (slices + more))
        : this;
  }

  /** Whether there is anything to draw. */
  boolean isDrawn() {
    return slices > 0;
  }

  /** Whether a group is drawn: where all is in one slice, its time says when it came. */
  boolean isDrawn(Group group) {
    return isDrawn() && group.first() != StampReader.NO_STAMP && !isInOneSlice(group);
  }

  private boolean isInOneSlice(Group group) {
    return Math.floorDiv(group.first(), width * MICROS)
        == Math.floorDiv(group.last(), width * MICROS);
  }

  /** Where the last slice ends, in seconds since 1970 UTC. */
  long to() {
    return from + width * slices;
  }

  /** How many findings of a group each slice has. */
  long[] counts(Group group) {
    return group.timeline().counts(from, width, slices);
  }
}
