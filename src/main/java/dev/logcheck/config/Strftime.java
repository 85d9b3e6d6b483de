package dev.logcheck.config;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;

/**
 * The conversion specifications of {@code date +FORMAT}, as date(1) documents them; used for the
 * DATE key of {@code logcheck.conf}.
 */
final class Strftime {

  /** Each specification as a pattern of {@link DateTimeFormatter}, in the C locale. */
  private static final Map<Character, String> PATTERNS =
      Map.ofEntries(
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('c', "EEE MMM ppd HH:mm:ss yyyy"),
          Map.entry('d', "dd"),
          Map.entry('D', "MM/dd/yy"),
          Map.entry('e', "ppd"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('h', "MMM"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('j', "DDD"),
          Map.entry('k', "ppH"),
          Map.entry('l', "pph"),
          Map.entry('m', "MM"),
          Map.entry('M', "mm"),
          Map.entry('N', "nnnnnnnnn"),
          Map.entry('p', "a"),
          Map.entry('r', "hh:mm:ss a"),
          Map.entry('R', "HH:mm"),
          Map.entry('S', "ss"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('x', "MM/dd/yy"),
          Map.entry('X', "HH:mm:ss"),
          Map.entry('y', "yy"),
          Map.entry('Y', "yyyy"),
          Map.entry('z', "xx"),
          Map.entry('Z', "zzz"));

  /** Asked only when a date is wanted: loading the time zones would slow every start. */
  private final Clock clock;

  Strftime(Clock clock) {
    this.clock = clock;
  }

  /** The same instant in UTC, as {@code date -u} has it. */
  Strftime inUtc() {
    return new Strftime(clock.withZone(ZoneOffset.UTC));
  }

  /**
   * Formats the time.
   *
   * @throws IllegalArgumentException for a specification that date(1) does not have; names it
   */
  String format(String format) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
      } else if (format.startsWith("%:z", i)) {
        out.append(pattern("xxx"));
        i += 2;
      } else {
        out.append(specification(format.charAt(++i)));
      }
    }
    return out.toString();
  }

  private String specification(char letter) {
    return switch (letter) {
      case '%' -> "%";
      case 'n' -> "\n";
      case 't' -> "\t";
      case 's' -> Long.toString(now().toEpochSecond());
      case 'u' -> Integer.toString(now().getDayOfWeek().getValue());
      case 'V' -> "%02d".formatted(now().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'G' -> Integer.toString(now().get(IsoFields.WEEK_BASED_YEAR));
      default -> namedPattern(letter);
    };
  }

  private String namedPattern(char letter) {
    String pattern = PATTERNS.get(letter);
    if (pattern == null) {
      throw new UnknownConversionException("%" + letter);
    }
    return pattern(pattern);
  }

  private String pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(now());
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(clock);
  }
}
