package dev.logcheck.audit;

import dev.logcheck.line.StampReader;

/**
 * The first and the last second of the lines that one thread has read, in whatever order they came.
 */
final class Period {
  private static final long SECOND = 1_000_000;

  private final StampReader reader;
  private long first = StampReader.NO_STAMP;
  private long last = StampReader.NO_STAMP;

  Period(StampReader reader) {
    this.reader = reader;
  }

  /** Reads the stamp of a line, and takes it in. */
  long read(byte[] text, int start, int end) {
    long stamp = reader.read(text, start, end);
    if (stamp != StampReader.NO_STAMP) {
      first = first == StampReader.NO_STAMP ? stamp : Math.min(first, stamp);
      last = Math.max(last, stamp);
    }
    return stamp;
  }

  /** How many bytes of the last line that was read stood before the end of its stamp. */
  int length() {
    return reader.length();
  }

  /** The second of the earliest stamp, in microseconds, or {@link StampReader#NO_STAMP}. */
  long first() {
    return second(first);
  }

  /** The second of the latest stamp, or {@link StampReader#NO_STAMP}. */
  long last() {
    return second(last);
  }

  private static long second(long stamp) {
    return stamp == StampReader.NO_STAMP ? stamp : stamp - Math.floorMod(stamp, SECOND);
  }
}
