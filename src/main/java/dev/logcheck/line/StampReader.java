package dev.logcheck.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reads the time stamp at the start of a log line: traditional ({@code Nov 19 00:00:01}, RFC 3164),
 * or RFC 3339 as syslog daemons write it.
 *
 * <p>A traditional stamp has no year: it is the latest one that does not put the line more than a
 * day into the future. For one thread; remembers the last date, since lines come in runs of one
 * day.
 */
public final class StampReader {
  /** Stands for the stamp of a line that has none. */
  public static final long NO_STAMP = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000L;
  private static final int TRADITIONAL_LENGTH = 15;
  private static final int RFC_3339_LEAST_LENGTH = 20;
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final ZoneId zone;
  private final LocalDate latest;

  private int hourKey = -1;
  private long hourMicros;
  private int dateKey = -1;
  private long dateMicros;

  public StampReader(Instant now, ZoneId zone) {
    this.zone = zone;
    this.latest = LocalDate.ofInstant(now, zone).plusDays(1);
  }

  /** Microseconds since 1970 UTC, or {@link #NO_STAMP} where the line begins otherwise. */
  public long read(byte[] line, int from, int to) {
    if (to - from < TRADITIONAL_LENGTH) {
      return NO_STAMP;
    }
    byte first = line[from];
    if (first >= 'A' && first <= 'S') {
      return traditional(line, from);
    } else if (first >= '0' && first <= '9' && to - from >= RFC_3339_LEAST_LENGTH) {
      return rfc3339(line, from, to);
    }
    return NO_STAMP;
  }

  private long traditional(byte[] line, int from) {
    int month = month(line, from);
    int day = line[from + 4] == ' ' ? digit(line, from + 5) : number(line, from + 4, 2);
    int hour = number(line, from + 7, 2);
    int second = secondOfHour(line, from + 10);
    if (month == 0 || day < 1 || day > 31 || hour < 0 || hour > 23 || second < 0) {
      return NO_STAMP;
    } else if (line[from + 3] != ' ' || line[from + 6] != ' ' || line[from + 9] != ':') {
      return NO_STAMP;
    }
    int key = (month * 32 + day) * 32 + hour;
    if (key != hourKey) {
      hourMicros = startOfHour(month, day, hour);
      hourKey = key;
    }
    return hourMicros == NO_STAMP ? hourMicros : hourMicros + second * SECOND;
  }

  private long startOfHour(int month, int day, int hour) {
    // Eight years back there is a 29 February for certain, except around 1900 and 2100.
    for (int year = latest.getYear(); year > latest.getYear() - 8; year--) {
      if (day <= LocalDate.of(year, month, 1).lengthOfMonth()) {
        LocalDate date = LocalDate.of(year, month, day);
        if (!date.isAfter(latest)) {
          return date.atTime(hour, 0).atZone(zone).toEpochSecond() * SECOND;
        }
      }
    }
    return NO_STAMP;
  }

  private static int month(byte[] line, int from) {
    for (int month = 1; month <= 12; month++) {
      int i = 3 * (month - 1);
      if (line[from] == MONTHS.charAt(i)
          && line[from + 1] == MONTHS.charAt(i + 1)
          && line[from + 2] == MONTHS.charAt(i + 2)) {
        return month;
      }
    }
    return 0;
  }

  /** {@code 2026-11-19T00:00:01.123456+01:00}, with up to nine digits of fraction, or with Z. */
  private long rfc3339(byte[] line, int from, int to) {
    int second = secondOfHour(line, from + 14);
    int hour = number(line, from + 11, 2);
    if (line[from + 4] != '-'
        || line[from + 7] != '-'
        || line[from + 10] != 'T'
        || line[from + 13] != ':'
        || second < 0
        || hour < 0
        || hour > 23) {
      return NO_STAMP;
    }
    long date = startOfDate(line, from);
    int zoneStart = from + 19;
    long micros = 0;
    if (line[zoneStart] == '.') {
      long unit = SECOND / 10;
      for (zoneStart++; zoneStart < to && digit(line, zoneStart) >= 0; zoneStart++) {
        micros += unit * digit(line, zoneStart);
        unit /= 10;
      }
    }
    long offset = offsetSeconds(line, zoneStart, to);
    if (date == NO_STAMP || offset == NO_STAMP) {
      return NO_STAMP;
    }
    return date + (hour * 3600L + second - offset) * SECOND + micros;
  }

  private long startOfDate(byte[] line, int from) {
    int year = number(line, from, 4);
    int month = number(line, from + 5, 2);
    int day = number(line, from + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return NO_STAMP;
    }
    int key = (year * 16 + month) * 32 + day;
    if (key != dateKey) {
      boolean exists = day <= LocalDate.of(year, month, 1).lengthOfMonth();
      dateMicros =
          exists ? LocalDate.of(year, month, day).toEpochDay() * 86_400 * SECOND : NO_STAMP;
      dateKey = key;
    }
    return dateMicros;
  }

  private static long offsetSeconds(byte[] line, int from, int to) {
    if (from < to && line[from] == 'Z') {
      return 0;
    }
    if (to - from < 6 || (line[from] != '+' && line[from] != '-') || line[from + 3] != ':') {
      return NO_STAMP;
    }
    int hours = number(line, from + 1, 2);
    int minutes = number(line, from + 4, 2);
    if (hours < 0 || minutes < 0) {
      return NO_STAMP;
    }
    int seconds = hours * 3600 + minutes * 60;
    return line[from] == '-' ? -seconds : seconds;
  }

  /** Seconds of {@code mm:ss}, with a leap second allowed, or -1. */
  private static int secondOfHour(byte[] line, int from) {
    int minute = number(line, from, 2);
    int second = number(line, from + 3, 2);
    boolean valid = line[from + 2] == ':' && minute >= 0 && minute < 60 && second >= 0;
    return valid && second <= 60 ? minute * 60 + second : -1;
  }

  private static int number(byte[] line, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = digit(line, i);
      if (digit < 0) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static int digit(byte[] line, int at) {
    int digit = line[at] - '0';
    return digit >= 0 && digit <= 9 ? digit : -1;
  }
}
