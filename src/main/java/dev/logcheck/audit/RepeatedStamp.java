package dev.logcheck.audit;

import java.util.Arrays;

/**
 * Takes the seconds of dropped lines into a period. Most lines of a busy log have the second of the
 * line before, and to compare its bytes is much faster than to read it again. For lines of one
 * text, one after the other.
 */
final class RepeatedStamp {
  /** In a stamp of RFC 3339, the place of the dot between the second and its fraction. */
  private static final int DOT = 19;

  private byte[] text = {};
  private Period period;
  private int from;
  private int to;

  /** Begins with the first line of a text. */
  void begin(byte[] text, Period period) {
    this.text = text;
    this.period = period;
    from = to = 0;
  }

  /** Takes in the stamp of a line. */
  void note(int start, int end) {
    int behind = start + to - from;
    if (from == to || behind > end || !Arrays.equals(text, from, to, text, start, behind)) {
      period.read(text, start, end);
      from = start;
      to = endOfSecond(start, start + period.length(), end);
    }
  }

  /**
   * Behind which place a stamp of the same second may go on as it likes; a zone that changes within
   * a second is not seen.
   */
  private int endOfSecond(int start, int stampEnd, int end) {
    if (start + DOT < stampEnd && text[start + DOT] == '.') {
      return start + DOT + 1;
    }
    return stampEnd < end && text[stampEnd] == ' ' ? stampEnd + 1 : start;
  }
}
