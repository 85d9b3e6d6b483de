package dev.logcheck.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DayAndTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T06:25:05Z,     UTC,           2026-11-20 06:25:05",
    "2026-11-20T06:25:00Z,     UTC,           2026-11-20 06:25:00",
    "2026-11-20T00:00:00Z,     UTC,           2026-11-20 00:00:00",
    "2026-11-20T06:25:05.999Z, UTC,           2026-11-20 06:25:05",
    "2026-11-20T23:30:00Z,     Europe/Berlin, 2026-11-21 00:30:00",
    "2026-07-20T06:25:05Z,     Europe/Berlin, 2026-07-20 08:25:05",
  })
  void aTimeIsThatOfTheReaderUpToTheSecond(Instant instant, ZoneId zone, String text) {
    assertEquals(text, DayAndTime.of(instant, zone));
  }
}
