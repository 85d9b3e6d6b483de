package dev.logcheck.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class StampReaderTest {
  private final StampReader reader =
      new StampReader(Instant.parse("2026-01-03T12:00:00Z"), ZoneId.of("Europe/Berlin"));

  @Test
  void readsTraditionalStampsInTheZoneOfTheMachine() {
    assertStamp("2026-01-03T00:00:01+01:00", "Jan  3 00:00:01 host prog: text");
    assertStamp("2025-08-19T23:59:59+02:00", "Aug 19 23:59:59 host");
  }

  @Test
  void infersTheYearThatPutsNoLineIntoTheFuture() {
    assertStamp("2025-12-31T23:00:00+01:00", "Dec 31 23:00:00 h");
    assertStamp("2026-01-04T10:00:00+01:00", "Jan  4 10:00:00 h");
    assertStamp("2025-01-05T10:00:00+01:00", "Jan  5 10:00:00 h");
    assertStamp("2024-02-29T10:00:00+01:00", "Feb 29 10:00:00 h");
  }

  @Test
  void readsRfc3339Stamps() {
    assertStamp("2026-11-19T01:02:03Z", "2026-11-19T01:02:03Z h");
    assertStamp("2026-11-19T01:02:03.123456+01:00", "2026-11-19T01:02:03.123456+01:00 h");
    assertStamp("2026-11-19T01:02:03.5-05:30", "2026-11-19T01:02:03.5-05:30 h");
    assertStamp("2026-11-19T01:02:03.123456Z", "2026-11-19T01:02:03.123456789Z h");
  }

  @Test
  void staysRightWhenLinesJumpBetweenHoursAndDays() {
    assertStamp("2026-01-01T05:00:00+01:00", "Jan  1 05:00:00 h");
    assertStamp("2026-01-01T06:00:01+01:00", "Jan  1 06:00:01 h");
    assertStamp("2026-01-01T05:00:02+01:00", "Jan  1 05:00:02 h");
    assertStamp("2026-02-01T05:00:02Z", "2026-02-01T05:00:02Z h");
    assertStamp("2026-01-01T05:00:02Z", "2026-01-01T05:00:02Z h");
  }

  @Test
  void anythingElseIsNoStamp() {
    for (String line :
        new String[] {
          "",
          "Jan  3 00:00:0",
          "Jan 32 00:00:01 h",
          "Jan  0 00:00:01 h",
          "Jan  3 24:00:01 h",
          "Jan  3 00:60:01 h",
          "Jax  3 00:00:01 h",
          "Feb 30 00:00:01 h",
          "2026-13-19T01:02:03Z h",
          "2026-02-30T01:02:03Z h",
          "2026-11-19T01:02:03 no offset",
          "2026-11-19T01:02:03.",
          "2026-11-19T01:02:03.12345",
          "2026-11-19 01:02:03 dpkg",
          "[Sun Dec 04 04:47:44 2005] [notice]"
        }) {
      assertEquals(StampReader.NO_STAMP, read(line), line);
    }
  }

  private void assertStamp(String expected, String line) {
    Instant instant = OffsetDateTime.parse(expected).toInstant();
    assertEquals(ChronoUnit.MICROS.between(Instant.EPOCH, instant), read(line), line);
  }

  private long read(String line) {
    byte[] bytes = ("\n" + line).getBytes(StandardCharsets.UTF_8);
    return reader.read(bytes, 1, bytes.length);
  }
}
