package dev.logcheck.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the hour of a stamp without offset began, in one time zone. Remembers the last one, since
 * lines come in runs of one hour. For one thread.
 */
final class LocalHours {
  private static final long SECOND = 1_000_000L;

  private final ZoneId zone;
  private final LocalDate latest;
  private int lastKey = -1;
  private long last;

  /**
   * Remembers nothing yet.
   *
   * @param now decides the year of stamps that have none
   */
  LocalHours(Instant now, ZoneId zone) {
    this.zone = zone;
    this.latest = LocalDate.ofInstant(now, zone).plusDays(1);
  }

  /** Microseconds since 1970 UTC, or {@link StampReader#NO_STAMP} if there is no such day. */
  long start(Stamp stamp) {
    int key = dateKey(stamp) * 32 + stamp.hour();
    if (key != lastKey) {
      last = startOfHour(stamp);
      lastKey = key;
    }
    return last;
  }

  private long startOfHour(Stamp stamp) {
    if (stamp.year() != Stamp.NO_YEAR) {
      return exists(stamp, stamp.year()) ? startOfHour(stamp, stamp.year()) : StampReader.NO_STAMP;
    }
    // Eight years back there is a 29 February for certain, except around 1900 and 2100.
    for (int year = latest.getYear(); year > latest.getYear() - 8; year--) {
      if (exists(stamp, year) && !date(stamp, year).isAfter(latest)) {
        return startOfHour(stamp, year);
      }
    }
    return StampReader.NO_STAMP;
  }

  private long startOfHour(Stamp stamp, int year) {
    return date(stamp, year).atTime(stamp.hour(), 0).atZone(zone).toEpochSecond() * SECOND;
  }

  /** Year, month and day in one number, to be compared. */
  static int dateKey(Stamp stamp) {
    return (stamp.year() * 16 + stamp.month()) * 32 + stamp.day();
  }

  /** Whether a year has the day of the stamp. */
  static boolean exists(Stamp stamp, int year) {
    return stamp.day() <= LocalDate.of(year, stamp.month(), 1).lengthOfMonth();
  }

  /** The day of the stamp in a year that has it. */
  static LocalDate date(Stamp stamp, int year) {
    return LocalDate.of(year, stamp.month(), stamp.day());
  }
}
