package dev.logcheck.line;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Times in sentences for people. */
public final class DayAndTime {
  private DayAndTime() {}

  /** Day and time up to the second, such as {@code 2026-11-20 06:25:05}. */
  public static String of(Instant instant, ZoneId zone) {
    LocalDateTime at = LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
    // A time of a whole minute has no seconds of its own accord.
    return at.toLocalDate() + " " + at.toLocalTime() + (at.getSecond() == 0 ? ":00" : "");
  }
}
