package dev.logcheck.summary;

/**
 * The two stamps that syslog daemons write; {@link Header} looks for them at the start of a line.
 *
 * <p>Each method answers with the end of the stamp, or with {@code from} if there is none. What the
 * stamp says is not read here: findings come with their time.
 */
final class Stamps {
  private Stamps() {}

  /** {@code Nov 19 00:00:01}, perhaps with a year behind the day and a fraction (RFC 3164). */
  static int syslog(byte[] b, int from, int to) {
    if (to - from < 14 || b[from + 3] != ' ' || !Lexicon.isCalendar(b, from, from + 3)) {
      return from;
    }
    int i = number(b, Ascii.skipBlanks(b, from + 3, to), to);
    i = year(b, Ascii.skipBlanks(b, i, to), to);
    int time = time(b, i, to);
    return time > i ? time : from;
  }

  /** {@code 2003-10-11T22:14:15.003+02:00}. */
  static int rfc3339(byte[] b, int from, int to) {
    if (to - from < 19 || b[from + 4] != '-' || b[from + 7] != '-' || b[from + 10] != 'T') {
      return from;
    }
    int date = from + 11;
    int time = Ascii.isDigit(b[from]) ? time(b, date, to) : date;
    return time > date ? Ascii.skipField(b, time, to) : from;
  }

  private static int time(byte[] b, int from, int to) {
    if (to - from < 8 || b[from + 2] != ':' || b[from + 5] != ':' || !Ascii.isDigit(b[from])) {
      return from;
    }
    int i = from + 8;
    return i < to && b[i] == '.' ? number(b, i + 1, to) : i;
  }

  private static int number(byte[] b, int from, int to) {
    return Ascii.skipDigits(b, from, to);
  }

  private static int year(byte[] b, int from, int to) {
    int i = number(b, from, to);
    return i - from == 4 ? Ascii.skipBlanks(b, i, to) : from;
  }
}
