package dev.logcheck.audit;

import java.util.Arrays;

/**
 * Takes the stamps of dropped lines into a period. Most lines of a busy log have the minute of the
 * line before, and then only their seconds are looked at: to read every stamp would cost a run a
 * tenth of its time. For lines of one text, one after the other.
 */
final class DroppedStamps {
  /** Where the seconds are in "Nov 19 00:00:01" and in "2026-11-19T00:00:01". */
  private static final int TRADITIONAL_SECONDS = 13;

  private static final int RFC_3339_SECONDS = 17;
  private static final int TRADITIONAL_LENGTH = 15;

  private byte[] text = {};
  private Period period;

  /** A line of the minute, and how many of its bytes say which; 0 if no minute is known. */
  private int minute;

  private int length;

  /** The seconds of the earliest and the latest line of the minute, and where these lines are. */
  private int low;

  private int high;
  private int lowAt;
  private int highAt;

  /** Begins with the first line of a text. */
  void begin(byte[] text, Period period) {
    this.text = text;
    this.period = period;
    length = 0;
  }

  /** Takes in the stamp of a line. */
  void note(int start, int end) {
    int at = start + length;
    if (length == 0
        || at + 2 > end
        || !Arrays.equals(text, minute, minute + length, text, start, at)) {
      beginMinute(start, end);
      return;
    }
    int second = second(at);
    if (second < low) {
      low = second;
      lowAt = start;
    } else if (second > high) {
      high = second;
      highAt = start;
    }
  }

  /** Ends the text. */
  void end() {
    if (length > 0) {
      read(lowAt);
      read(highAt);
      length = 0;
    }
  }

  /** The zone of a stamp of RFC 3339 is not looked at again before the minute ends. */
  private void beginMinute(int start, int end) {
    end();
    period.read(text, start, end);
    int stamp = period.length();
    boolean rfc3339 = stamp > RFC_3339_SECONDS && text[start + 10] == 'T';
    length = rfc3339 ? RFC_3339_SECONDS : stamp == TRADITIONAL_LENGTH ? TRADITIONAL_SECONDS : 0;
    if (length > 0) {
      minute = start;
      lowAt = start;
      highAt = start;
      low = second(start + length);
      high = low;
    }
  }

  private void read(int line) {
    period.read(text, line, endOfLine(line));
  }

  private int endOfLine(int line) {
    int end = line;
    while (text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Of what is no second, that of the line which is known to be earliest: it changes nothing. */
  private int second(int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    boolean valid = tens >= 0 && tens <= 5 && ones >= 0 && ones <= 9;
    return valid ? 10 * tens + ones : low;
  }
}
