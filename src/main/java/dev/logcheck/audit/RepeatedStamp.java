package dev.logcheck.audit;

import java.util.Arrays;

/**
 * The stamp of the line before, which most lines of a busy log have too: to compare its bytes is
 * much faster than to read it again. For lines of one text, one after the other.
 */
final class RepeatedStamp {
  private byte[] text = {};
  private Period period;
  private int from;
  private int to;
  private long stamp;

  /** Begins with the first line of a text. */
  void begin(byte[] text, Period period) {
    this.text = text;
    this.period = period;
    from = to = 0;
  }

  /** The stamp of the next line. */
  long read(int start, int end) {
    int behind = start + to - from;
    if (from == to || behind > end || !Arrays.equals(text, from, to, text, start, behind)) {
      stamp = period.read(text, start, end);
      from = start;
      to = endIfSure(start + period.length(), end);
    }
    return stamp;
  }

  /** Behind a blank nothing belongs to a stamp; behind anything else a fraction or zone might. */
  private int endIfSure(int stampEnd, int end) {
    return stampEnd < end && text[stampEnd] == ' ' ? stampEnd + 1 : from;
  }
}
