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

  private byte[] line = {};
  private int at;
  private int limit;

  private StampForm form = StampForm.NONE;
  private int priorityFrom;
  private int priorityTo;
  private int from;
  private int year;
  private int month;
  private int day;
  private int hour;
  private int second;
  private int micros;
  private int offset;

  /** Reads what a line begins with: a priority, if it has one, and a stamp of any form. */
  StampForm read(byte[] bytes, int lineFrom, int lineTo) {
    line = bytes;
    at = lineFrom;
    limit = lineTo;
    priority();
    int start = at;
    from = start;
    form = next();
    return form == StampForm.NONE ? none(start) : form;
  }

  private StampForm none(int start) {
    from = at = start;
    return StampForm.NONE;
  }

  private StampForm next() {
    byte first = at < limit ? line[at] : 0;
    if (first >= 'A' && first <= 'S') {
      return traditional() ? StampForm.TRADITIONAL : StampForm.NONE;
    } else if (first == '[') {
      return kernel() ? StampForm.KERNEL : StampForm.NONE;
    } else if (!Ascii.isDigit(first)) {
      return StampForm.NONE;
    } else if (version()) {
      return (rfc3339() || nil()) && isAtBlank() ? StampForm.RFC_5424 : StampForm.NONE;
    }
    return rfc3339() ? StampForm.RFC_3339 : StampForm.NONE;
  }

  /** Reads a traditional stamp from the middle of a line; answers whether there is one. */
  boolean readTraditional(byte[] bytes, int stampFrom, int lineTo) {
    line = bytes;
    at = from = priorityFrom = priorityTo = stampFrom;
    limit = lineTo;
    form = traditional() ? StampForm.TRADITIONAL : none(stampFrom);
    return form == StampForm.TRADITIONAL;
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
    return at;
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

  /** {@code <34>}; anything else between angle brackets is left alone. */
  private void priority() {
    int start = at;
    priorityFrom = priorityTo = start;
    if (skip('<')) {
      int digits = at;
      int value = upTo(3);
      if (value >= 0 && value <= GREATEST_PRIORITY && skip('>')) {
        priorityFrom = digits;
        priorityTo = at - 1;
      } else {
        at = start;
      }
    }
  }

  /** The version of RFC 5424 and the blank behind it, before what may be a stamp. */
  private boolean version() {
    int start = at;
    boolean version = line[at] != '0' && upTo(3) > 0 && skip(' ');
    if (version) {
      from = at;
    } else {
      at = start;
    }
    return version;
  }

  /** A dash for a stamp; without a priority before it, a number and a dash may be any text. */
  private boolean nil() {
    at = from;
    boolean nil = priorityTo > priorityFrom && skip('-');
    from = at;
    offset = NO_OFFSET;
    return nil;
  }

  private boolean isAtBlank() {
    return at == limit || line[at] == ' ';
  }

  private boolean traditional() {
    offset = NO_OFFSET;
    return monthName() && skip(' ') && dayOfMonth() && skip(' ') && mayHaveYear() && time();
  }

  private boolean monthName() {
    month = limit - at < 3 ? 0 : month(line[at] << 16 | line[at + 1] << 8 | line[at + 2]);
    at += month > 0 ? 3 : 0;
    return month > 0;
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

  private boolean dayOfMonth() {
    skip(' ');
    day = upTo(2);
    return day >= 1 && day <= 31;
  }

  private boolean mayHaveYear() {
    int start = at;
    year = four();
    if (year <= 0 || !skip(' ')) {
      year = NO_YEAR;
      at = start;
    }
    return true;
  }

  private boolean rfc3339() {
    year = four();
    return year >= 0 && date() && skip('T') && time() && mayHaveZone();
  }

  private boolean date() {
    month = skip('-') ? two() : 0;
    day = skip('-') ? two() : 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** {@code hh:mm:ss}, with a leap second allowed and any fraction; microseconds are kept of it. */
  private boolean time() {
    hour = two();
    int minute = skip(':') ? two() : -1;
    int rest = skip(':') ? two() : -1;
    second = minute * 60 + rest;
    micros = 0;
    if (at + 1 < limit && (line[at] == '.' || line[at] == ',') && Ascii.isDigit(line[at + 1])) {
      at++;
      fraction();
    }
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && rest >= 0 && rest <= 60;
  }

  private void fraction() {
    for (int unit = 100_000; at < limit && Ascii.isDigit(line[at]); unit /= 10) {
      micros += unit * (line[at++] - '0');
    }
  }

  /** {@code Z}, {@code +01:00}, {@code +0100}, or nothing. */
  private boolean mayHaveZone() {
    offset = skip('Z') ? 0 : NO_OFFSET;
    int start = at;
    int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
    if (sign != 0) {
      int hours = two();
      skip(':');
      int minutes = two();
      boolean valid = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
      offset = valid ? sign * (hours * 3600 + minutes * 60) : NO_OFFSET;
      at = valid ? at : start;
    }
    return true;
  }

  private boolean kernel() {
    at = Ascii.skipBlanks(line, at + 1, limit);
    int seconds = at;
    at = Ascii.skipDigits(line, at, limit);
    boolean valid = at > seconds && skip('.');
    at = Ascii.skipDigits(line, at, limit);
    return valid && skip(']');
  }

  private boolean skip(char expected) {
    boolean there = at < limit && line[at] == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** A number of two digits, or -1 and neither of them taken. */
  private int two() {
    boolean digits = limit - at >= 2 && Ascii.isDigit(line[at]) && Ascii.isDigit(line[at + 1]);
    if (!digits) {
      return -1;
    }
    int number = 10 * line[at] + line[at + 1] - 11 * '0';
    at += 2;
    return number;
  }

  /** A number of four digits, or -1 and none of them taken. */
  private int four() {
    int start = at;
    int century = two();
    int year = century < 0 ? -1 : two();
    at = year < 0 ? start : at;
    return year < 0 ? -1 : 100 * century + year;
  }

  /** A number of one to so many digits, or -1. */
  private int upTo(int digits) {
    int start = at;
    int number = 0;
    for (; at < limit && at - start < digits && Ascii.isDigit(line[at]); at++) {
      number = 10 * number + line[at] - '0';
    }
    return at > start ? number : -1;
  }
}
