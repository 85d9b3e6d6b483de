package dev.logcheck.report;

import dev.logcheck.line.StampReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes the times of findings for people, in their time zone, and for programs. */
final class Times {
  private final ZoneId zone;

  Times(ZoneId zone) {
    this.zone = zone;
  }

  /** From one stamp to another, the day only once if it is the same; empty if there are none. */
  String span(long first, long last) {
    if (first == StampReader.NO_STAMP) {
      return "";
    }
    ZonedDateTime from = at(first);
    ZonedDateTime to = at(last);
    if (from.equals(to)) {
      return dayAndTime(from);
    }
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    return dayAndTime(from) + " – " + (sameDay ? time(to) : dayAndTime(to));
  }

  /** A stamp as RFC 3339 writes it, with the offset of the zone. */
  String rfc3339(long stamp) {
    Instant instant = Instant.EPOCH.plus(stamp, ChronoUnit.MICROS);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, zone));
  }

  /** A number of seconds, rounded to what is said of it. */
  static String duration(long seconds) {
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 7200) {
      return Math.round(seconds / 60.0) + " min";
    }
    return seconds < 172_800
        ? Math.round(seconds / 3600.0) + " h"
        : Math.round(seconds / 86_400.0) + " d";
  }

  // By hand: a formatter's classes take longer to start than a small run takes for all its groups.
  private static String dayAndTime(ZonedDateTime at) {
    return at.toLocalDate() + " " + time(at);
  }

  private static String time(ZonedDateTime at) {
    String toMinute = at.getSecond() == 0 ? ":00" : "";
    return at.toLocalTime() + toMinute;
  }

  private ZonedDateTime at(long stamp) {
    return Instant.EPOCH
        .plus(stamp, ChronoUnit.MICROS)
        .atZone(zone)
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
