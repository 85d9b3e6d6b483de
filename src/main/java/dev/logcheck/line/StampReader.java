package dev.logcheck.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reads the time of a log line from the stamp that it begins with, in any form of {@link StampForm}
 * and with or without a priority ({@code <34>}) before it.
 *
 * <p>A traditional stamp without year has the latest one that does not put the line more than a day
 * into the future. Seconds since the kernel started, and stamps of RFC 3339 without an offset, say
 * nothing certain about the time, so they count as none. For one thread; remembers the last date,
 * since lines come in runs of one day.
 */
public final class StampReader {
  /** Stands for the stamp of a line that has none. */
  public static final long NO_STAMP = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000L;

  private final ZoneId zone;
  private final LocalDate latest;
  private final Stamp stamp = new Stamp();

  private int lineFrom;
  private int hourKey = -1;
  private long hourMicros;
  private int dateKey = -1;
  private long dateMicros;

  /**
   * Reads stamps as they are meant here and now.
   *
   * @param now decides the year of traditional stamps
   * @param zone where their times of day belong
   */
  public StampReader(Instant now, ZoneId zone) {
    this.zone = zone;
    this.latest = LocalDate.ofInstant(now, zone).plusDays(1);
  }

  /**
   * Microseconds since 1970 UTC, or {@link #NO_STAMP} where the line begins otherwise. One that
   * begins with a blank goes on with the line before, and its time is that one's.
   */
  public long read(byte[] line, int from, int to) {
    StampForm form = stamp.read(line, from, to);
    lineFrom = from;
    if (form == StampForm.TRADITIONAL) {
      return plus(hourMicros(), stamp.second());
    } else if (stamp.offset() != Stamp.NO_OFFSET
        && (form == StampForm.RFC_3339 || form == StampForm.RFC_5424)) {
      return plus(dateMicros(), stamp.hour() * 3600 + stamp.second() - stamp.offset());
    }
    return NO_STAMP;
  }

  /**
   * How many bytes of the last line that was read stood before the end of its stamp; the stamp goes
   * on to there whatever follows, if that is a blank.
   */
  public int length() {
    return stamp.to() - lineFrom;
  }

  private long plus(long start, int seconds) {
    return start == NO_STAMP ? NO_STAMP : start + seconds * SECOND + stamp.micros();
  }

  private long hourMicros() {
    int key = dateOfStamp() * 32 + stamp.hour();
    if (key != hourKey) {
      hourMicros = startOfHour();
      hourKey = key;
    }
    return hourMicros;
  }

  private long startOfHour() {
    if (stamp.year() != Stamp.NO_YEAR) {
      return exists(stamp.year()) ? startOfHour(stamp.year()) : NO_STAMP;
    }
    // Eight years back there is a 29 February for certain, except around 1900 and 2100.
    for (int year = latest.getYear(); year > latest.getYear() - 8; year--) {
      if (exists(year) && !date(year).isAfter(latest)) {
        return startOfHour(year);
      }
    }
    return NO_STAMP;
  }

  private long startOfHour(int year) {
    return date(year).atTime(stamp.hour(), 0).atZone(zone).toEpochSecond() * SECOND;
  }

  private long dateMicros() {
    int key = dateOfStamp();
    if (key != dateKey) {
      int year = stamp.year();
      dateMicros = exists(year) ? date(year).toEpochDay() * 86_400 * SECOND : NO_STAMP;
      dateKey = key;
    }
    return dateMicros;
  }

  /** Year, month and day in one number, to be compared. */
  private int dateOfStamp() {
    return (stamp.year() * 16 + stamp.month()) * 32 + stamp.day();
  }

  private boolean exists(int year) {
    return stamp.day() <= LocalDate.of(year, stamp.month(), 1).lengthOfMonth();
  }

  private LocalDate date(int year) {
    return LocalDate.of(year, stamp.month(), stamp.day());
  }
}
