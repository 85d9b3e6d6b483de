package dev.logcheck.run;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Understands times as people type them: how long ago, a day, or a day and its time. */
record TypedTime(Clock clock) {
  private static final String FORMS =
      "write a time ago such as 30m, 2h, 3d or 1w, today, yesterday, 2026-11-20 or"
          + " 2026-11-20T10:00";

  /**
   * The time that a text means.
   *
   * @throws FailedRunException if it means none; says what to write
   */
  Instant since(String text) throws FailedRunException {
    try {
      return parsed(text);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new FailedRunException("--since: this is no time: " + text + "; " + FORMS, e);
    }
  }

  private Instant parsed(String text) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (text.equals("today") || text.equals("yesterday")) {
      return beginning(text.equals("today") ? today : today.minusDays(1));
    } else if (text.indexOf('-') <= 0) {
      return clock.instant().minus(duration(text));
    }
    String iso = text.replace(' ', 'T');
    int time = iso.indexOf('T');
    if (time < 0) {
      return beginning(LocalDate.parse(iso));
    }
    boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > time || iso.indexOf('-', time) > time;
    return zoned
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(clock.getZone()).toInstant();
  }

  private Instant beginning(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** Digits and a letter. */
  private static Duration duration(String text) {
    int unit = text.length() - 1;
    long count = Long.parseLong(text, 0, Math.max(0, unit), 10);
    if (count < 0) {
      throw new DateTimeException("no time ago");
    }
    return switch (text.charAt(unit)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      case 'w' -> Duration.ofDays(Math.multiplyExact(count, 7));
      default -> throw new DateTimeException("no unit");
    };
  }
}
