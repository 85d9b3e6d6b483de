package dev.logcheck.line;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Reads the time of a log line from the stamp that it begins with, in any form of {@link StampForm}
 * and with or without a priority ({@code <34>}) before it.
 *
 * <p>A traditional stamp without year has the latest one that does not put the line more than a day
 * into the future. Where hosts have zones, it is read in that of the host that the line names.
 * Seconds since the kernel started say nothing certain about the time, nor do stamps of RFC 3339
 * without an offset from hosts without a zone, so they count as none. For one thread; remembers the
 * last date, since lines come in runs of one day.
 */
public final class StampReader {
  /** Stands for the stamp of a line that has none. */
  public static final long NO_STAMP = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000L;

  private final LocalHours here;

  /** Null if no host has a zone of its own. */
  private final HostHours hosts;

  private final Stamp stamp = new Stamp();

  private int lineFrom;
  private int dateKey = -1;
  private long dateMicros;

  /**
   * Reads stamps as they are meant here and now.
   *
   * @param now decides the year of traditional stamps
   * @param zone where their times of day belong
   */
  public StampReader(Instant now, ZoneId zone) {
    this(new StampZones(now, zone));
  }

  StampReader(StampZones zones) {
    this.here = new LocalHours(zones.now(), zones.zone());
    this.hosts = zones.hosts().isEmpty() ? null : new HostHours(zones.now(), zones.hosts());
  }

  /**
   * Microseconds since 1970 UTC, or {@link #NO_STAMP} where the line begins otherwise. One that
   * begins with a blank goes on with the line before, and its time is that one's.
   */
  public long read(byte[] line, int from, int to) {
    StampForm form = stamp.read(line, from, to);
    lineFrom = from;
    if (form == StampForm.TRADITIONAL) {
      LocalHours theirs = hosts == null ? null : hosts.of(line, from, to);
      return plus((theirs == null ? here : theirs).start(stamp), stamp.second());
    } else if (stamp.offset() != Stamp.NO_OFFSET
        && (form == StampForm.RFC_3339 || form == StampForm.RFC_5424)) {
      return plus(dateMicros(), stamp.hour() * 3600 + stamp.second() - stamp.offset());
    } else if (form == StampForm.RFC_3339 && hosts != null) {
      LocalHours theirs = hosts.of(line, from, to);
      return theirs == null ? NO_STAMP : plus(theirs.start(stamp), stamp.second());
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

  private long dateMicros() {
    int key = LocalHours.dateKey(stamp);
    if (key != dateKey) {
      int year = stamp.year();
      dateMicros =
          LocalHours.exists(stamp, year)
              ? LocalHours.date(stamp, year).toEpochDay() * 86_400 * SECOND
              : NO_STAMP;
      dateKey = key;
    }
    return dateMicros;
  }
}
