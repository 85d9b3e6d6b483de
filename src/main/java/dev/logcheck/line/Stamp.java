package dev.logcheck.line;

/**
 * The stamp that a line begins with: where it stands, and the numbers in it.
 *
 * <p>The one grammar of stamps: {@link StampReader} makes a time of it, and {@link Header} goes on
 * behind it. One instance is used for line after line and allocates nothing. What does not follow
 * the grammar to the letter is no stamp, so that no text is ever taken for a time.
 */
final class Stamp {
  /** Stands for the offset of a stamp that names none. */
  static final int NO_OFFSET = Integer.MIN_VALUE;

  /** Stands for the year of a stamp that names none. */
  static final int NO_YEAR = 0;

  private static final int GREATEST_PRIORITY = 191;

  /** That of {@code 00:00:01}. */
  private static final int TIME_LENGTH = 8;

  /** The least: that of {@code Nov 9 00:00:01}. */
  private static final int TRADITIONAL_LENGTH = 14;

  /** The least: that of {@code 2026-11-19T00:00:01}. */
  private static final int RFC_3339_LENGTH = 19;

  /** In the place of a stamp's end: there is no such stamp. */
  private static final int ABSENT = -1;

  private StampForm form = StampForm.NONE;
  private int priorityFrom;
  private int priorityTo;
  private int from;
  private int to;
  private int year;
  private int month;
  private int day;
  private int hour;
  private int second;
  private int micros;
  private int offset;

  /** Reads what a line begins with: a priority, if it has one, and a stamp of any form. */
  StampForm read(byte[] b, int lineFrom, int limit) {
    int start = priority(b, lineFrom, limit);
    from = start;
    return found(start, start < limit ? next(b, start, limit) : ABSENT);
  }

  /** Reads a traditional stamp from the middle of a line; answers whether there is one. */
  boolean readTraditional(byte[] b, int stampFrom, int limit) {
    from = priorityFrom = priorityTo = stampFrom;
    form = StampForm.TRADITIONAL;
    return found(stampFrom, traditional(b, stampFrom, limit)) == StampForm.TRADITIONAL;
  }

  private StampForm found(int start, int end) {
    to = end;
    if (end == ABSENT) {
      from = to = start;
      form = StampForm.NONE;
    }
    return form;
  }

  private int next(byte[] b, int start, int limit) {
    byte first = b[start];
    if (first >= 'A' && first <= 'S') {
      form = StampForm.TRADITIONAL;
      return traditional(b, start, limit);
    } else if (first == '[') {
      form = StampForm.KERNEL;
      return kernel(b, start, limit);
    }
    return Ascii.isDigit(first) ? numeric(b, start, limit) : ABSENT;
  }

  private int numeric(byte[] b, int start, int limit) {
    int behindVersion = version(b, start, limit);
    if (behindVersion == ABSENT) {
      form = StampForm.RFC_3339;
      return rfc3339(b, start, limit);
    }
    form = StampForm.RFC_5424;
    from = behindVersion;
    int stamp = rfc3339(b, behindVersion, limit);
    int end = stamp == ABSENT ? nil(b, behindVersion, limit) : stamp;
    return end == limit || (end != ABSENT && b[end] == ' ') ? end : ABSENT;
  }

  StampForm form() {
    return form;
  }

  /** Where the digits of the priority begin. */
  int priorityFrom() {
    return priorityFrom;
  }

  /** The same as {@link #priorityFrom} if the line begins with none. */
  int priorityTo() {
    return priorityTo;
  }

  /** Where the stamp begins, or what stands in its place; behind priority and version. */
  int from() {
    return from;
  }

  /** The same as {@link #from} if there is no stamp. */
  int to() {
    return to;
  }

  /** From 0 to 9999, or {@link #NO_YEAR}. */
  int year() {
    return year;
  }

  /** From 1 to 12. */
  int month() {
    return month;
  }

  /** From 1 to 31; the month may be shorter. */
  int day() {
    return day;
  }

  int hour() {
    return hour;
  }

  /** Seconds since the full hour, up to 3600 in a leap second. */
  int second() {
    return second;
  }

  int micros() {
    return micros;
  }

  /** Seconds east of Greenwich, or {@link #NO_OFFSET}. */
  int offset() {
    return offset;
  }

  /**
   * The end of {@code <34>} and of the blank that some write behind it; anything else between angle
   * brackets is left alone.
   */
  private int priority(byte[] b, int start, int limit) {
    priorityFrom = priorityTo = start;
    if (start == limit || b[start] != '<') {
      return start;
    }
    int digits = start + 1;
    int close = Ascii.skipDigits(b, digits, Math.min(limit, digits + 3));
    boolean closed = close > digits && close < limit && b[close] == '>';
    if (!closed || Digits.number(b, digits, close) > GREATEST_PRIORITY) {
      return start;
    }
    priorityFrom = digits;
    priorityTo = close;
    int next = close + 1;
    return next < limit && b[next] == ' ' ? next + 1 : next;
  }

  /** The end of the version of RFC 5424 and of the blank behind it, before what may be a stamp. */
  private static int version(byte[] b, int start, int limit) {
    int blank = Ascii.skipDigits(b, start, Math.min(limit, start + 3));
    return b[start] != '0' && blank < limit && b[blank] == ' ' ? blank + 1 : ABSENT;
  }

  /** A dash for a stamp; without a priority before it, a number and a dash may be any text. */
  private int nil(byte[] b, int start, int limit) {
    boolean nil = priorityTo > priorityFrom && start < limit && b[start] == '-';
    from = start + 1;
    offset = NO_OFFSET;
    return nil ? start + 1 : ABSENT;
  }

  private int traditional(byte[] b, int start, int limit) {
    offset = NO_OFFSET;
    if (limit - start < TRADITIONAL_LENGTH || b[start + 3] != ' ') {
      return ABSENT;
    }
    month = month(b[start] << 16 | b[start + 1] << 8 | b[start + 2]);
    int digits = b[start + 4] == ' ' ? start + 5 : start + 4;
    int blank = Ascii.skipDigits(b, digits, digits + 2);
    day = Digits.number(b, digits, blank);
    boolean dated = month > 0 && day >= 1 && day <= 31 && b[blank] == ' ';
    return dated ? time(b, behindYear(b, blank + 1, limit), limit) : ABSENT;
  }

  private static int month(int name) {
    return switch (name) {
      case 'J' << 16 | 'a' << 8 | 'n' -> 1;
      case 'F' << 16 | 'e' << 8 | 'b' -> 2;
      case 'M' << 16 | 'a' << 8 | 'r' -> 3;
      case 'A' << 16 | 'p' << 8 | 'r' -> 4;
      case 'M' << 16 | 'a' << 8 | 'y' -> 5;
      case 'J' << 16 | 'u' << 8 | 'n' -> 6;
      case 'J' << 16 | 'u' << 8 | 'l' -> 7;
      case 'A' << 16 | 'u' << 8 | 'g' -> 8;
      case 'S' << 16 | 'e' << 8 | 'p' -> 9;
      case 'O' << 16 | 'c' << 8 | 't' -> 10;
      case 'N' << 16 | 'o' << 8 | 'v' -> 11;
      case 'D' << 16 | 'e' << 8 | 'c' -> 12;
      default -> 0;
    };
  }

  /** Takes the year that may stand before the time, and the blank behind it. */
  private int behindYear(byte[] b, int start, int limit) {
    boolean there = limit - start > 4 && b[start + 2] != ':' && b[start + 4] == ' ';
    int number = there ? Digits.four(b, start) : Digits.NONE;
    year = number > 0 ? number : NO_YEAR;
    return number > 0 ? start + 5 : start;
  }

  private int rfc3339(byte[] b, int start, int limit) {
    if (limit - start < RFC_3339_LENGTH || b[start + 10] != 'T') {
      return ABSENT;
    }
    int time = date(b, start) ? time(b, start + 11, limit) : ABSENT;
    return time == ABSENT ? ABSENT : behindZone(b, time, limit);
  }

  private boolean date(byte[] b, int start) {
    year = Digits.four(b, start);
    month = Digits.two(b, start + 5);
    day = Digits.two(b, start + 8);
    boolean joined = b[start + 4] == '-' && b[start + 7] == '-';
    return joined && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** {@code hh:mm:ss}, with a leap second allowed and any fraction; microseconds are kept of it. */
  private int time(byte[] b, int start, int limit) {
    if (limit - start < TIME_LENGTH || b[start + 2] != ':' || b[start + 5] != ':') {
      return ABSENT;
    }
    hour = Digits.two(b, start);
    int minute = Digits.two(b, start + 3);
    int rest = Digits.two(b, start + 6);
    second = minute * 60 + rest;
    boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && rest >= 0 && rest <= 60;
    return valid ? behindFraction(b, start + TIME_LENGTH, limit) : ABSENT;
  }

  private int behindFraction(byte[] b, int start, int limit) {
    micros = 0;
    boolean there = start + 1 < limit && (b[start] == '.' || b[start] == ',');
    if (!there || !Ascii.isDigit(b[start + 1])) {
      return start;
    }
    int i = start + 1;
    for (int unit = 100_000; i < limit && Ascii.isDigit(b[i]); unit /= 10) {
      micros += unit * (b[i++] - '0');
    }
    return i;
  }

  /** {@code Z}, {@code +01:00}, {@code +0100}, or nothing. */
  private int behindZone(byte[] b, int start, int limit) {
    offset = NO_OFFSET;
    if (start < limit && b[start] == 'Z') {
      offset = 0;
      return start + 1;
    } else if (limit - start < 5 || (b[start] != '+' && b[start] != '-')) {
      return start;
    }
    int rest = b[start + 3] == ':' ? start + 4 : start + 3;
    int hours = Digits.two(b, start + 1);
    int minutes = limit - rest < 2 ? Digits.NONE : Digits.two(b, rest);
    if (hours < 0 || hours >= 24 || minutes < 0 || minutes >= 60) {
      return start;
    }
    offset = (b[start] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    return rest + 2;
  }

  private static int kernel(byte[] b, int start, int limit) {
    int seconds = Ascii.skipBlanks(b, start + 1, limit);
    int dot = Ascii.skipDigits(b, seconds, limit);
    if (dot == seconds || dot == limit || b[dot] != '.') {
      return ABSENT;
    }
    int close = Ascii.skipDigits(b, dot + 1, limit);
    return close < limit && b[close] == ']' ? close + 1 : ABSENT;
  }
}
