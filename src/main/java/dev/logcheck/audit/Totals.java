package dev.logcheck.audit;

import dev.logcheck.line.StampReader;

/**
 * What went through an audit.
 *
 * @param lines how many lines were read
 * @param dropped how many of them no section reports
 * @param first the earliest stamp, in microseconds since 1970 UTC, or {@link StampReader#NO_STAMP}
 *     if no line has one
 * @param last the latest stamp, or {@link StampReader#NO_STAMP}
 */
public record Totals(long lines, long dropped, long first, long last) {
  /** Of an audit without a line. */
  public static final Totals NONE = new Totals(0, 0, StampReader.NO_STAMP, StampReader.NO_STAMP);

  /** The same over a period that includes a stamp; {@link StampReader#NO_STAMP} changes nothing. */
  public Totals including(long stamp) {
    if (stamp == StampReader.NO_STAMP
        || (first != StampReader.NO_STAMP && first <= stamp && stamp <= last)) {
      return this;
    }
    long begin = first == StampReader.NO_STAMP ? stamp : Math.min(first, stamp);
    return new Totals(lines, dropped, begin, Math.max(last, stamp));
  }
}
