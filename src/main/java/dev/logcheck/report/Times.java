package dev.logcheck.report;

import dev.logcheck.line.StampReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes the times of findings for people, in their time zone, and for programs. A report over a
 * single day names it once, in its head.
 */
final class Times {
  private static final long MICROS = 1_000_000;

  private final ZoneId zone;
  private final boolean dated;
  private final String period;

  /** Of reports that say nothing of their period: every time has its date. */
  Times(ZoneId zone) {
    this(zone, true, "");
  }

  private Times(ZoneId zone, boolean dated, String period) {
    this.zone = zone;
    this.dated = dated;
    this.period = period;
  }

  /**
   * Of a report over this period.
   *
   * @param first its earliest stamp, or {@link StampReader#NO_STAMP} if nothing has one
   * @param last its latest stamp
   */
  static Times of(ZoneId zone, long first, long last) {
    Times times = new Times(zone);
    if (first == StampReader.NO_STAMP) {
      return times;
    }
    boolean sameDay = times.at(first).toLocalDate().equals(times.at(last).toLocalDate());
    return new Times(zone, !sameDay, times.span(first, last));
  }

  /** A stamp; empty if there is none. */
  String stamp(long stamp) {
    return stamp == StampReader.NO_STAMP ? "" : text(at(stamp));
  }

  /** Whether times have their date, since the period covers several days. */
  boolean isDated() {
    return dated;
  }

  /** The day of a stamp, such as {@code Fri 20 Nov}; empty if there is no stamp. */
  String dayName(long stamp) {
    if (stamp == StampReader.NO_STAMP) {
      return "";
    }
    LocalDate day = at(stamp).toLocalDate();
    return threeLetters(day.getDayOfWeek())
        + (day.getDayOfMonth() < 10 ? " 0" : " ")
        + day.getDayOfMonth()
        + " "
        + threeLetters(day.getMonth());
  }

  private static String threeLetters(Enum<?> name) {
    return name.name().charAt(0) + name.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** The time of day of a stamp; empty if there is no stamp. */
  String timeOfDay(long stamp) {
    return stamp == StampReader.NO_STAMP ? "" : time(at(stamp));
  }

  /** From one stamp to another, the day only once if it is the same; empty if there are none. */
  String span(long first, long last) {
    if (first == StampReader.NO_STAMP) {
      return "";
    }
    ZonedDateTime from = at(first);
    ZonedDateTime to = at(last);
    if (from.equals(to)) {
      return text(from);
    }
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    return text(from) + " – " + (sameDay ? time(to) : text(to));
  }

  /** The period of the report, with its days; empty if it is not known. */
  String period() {
    return period;
  }

  /** Day and minute. */
  String minute(Instant instant) {
    ZonedDateTime at = instant.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    return at.toLocalDate() + " " + at.toLocalTime();
  }

  /** Where an axis begins, such as {@code 00h} and {@code 04:15}. */
  String begin(TimeAxis axis) {
    ZonedDateTime at = at(axis.from() * MICROS);
    return day(at.toLocalDate()) + hour(at, axis);
  }

  /** Where an axis ends; midnight is the end of a day. */
  String end(TimeAxis axis) {
    ZonedDateTime at = at(axis.to() * MICROS);
    return at.toLocalTime().toSecondOfDay() == 0
        ? day(at.toLocalDate().minusDays(1)) + "24h"
        : day(at.toLocalDate()) + hour(at, axis);
  }

  private String hour(ZonedDateTime at, TimeAxis axis) {
    String time = at.toLocalTime().toString();
    return axis.width() >= 3600 && at.getMinute() == 0 ? time.substring(0, 2) + "h" : time;
  }

  /** A stamp as RFC 3339 writes it, with the offset of the zone. */
  String rfc3339(long stamp) {
    Instant instant = Instant.EPOCH.plus(stamp, ChronoUnit.MICROS);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, zone));
  }

  /** A number of seconds, rounded to what is said of it. */
  static String duration(long seconds) {
    if (seconds < 120 && seconds != 60) {
      return seconds + " s";
    }
    if (seconds < 7200 && seconds != 3600) {
      return Math.round(seconds / 60.0) + " min";
    }
    return seconds < 172_800 && seconds != 86_400
        ? Math.round(seconds / 3600.0) + " h"
        : Math.round(seconds / 86_400.0) + " d";
  }

  // By hand: a formatter's classes take longer to start than a small run takes for all its groups.
  private String text(ZonedDateTime at) {
    return day(at.toLocalDate()) + time(at);
  }

  private String day(LocalDate day) {
    return dated ? day + " " : "";
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
