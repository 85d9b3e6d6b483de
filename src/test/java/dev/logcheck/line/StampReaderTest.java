package dev.logcheck.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
  void aHostMayHaveATimeZoneOfItsOwn() {
    Map<String, ZoneId> zones = new LinkedHashMap<>();
    zones.put("web?.example.*", ZoneId.of("America/New_York"));
    zones.put("web*", ZoneId.of("Asia/Tokyo"));
    StampZones all =
        new StampZones(Instant.parse("2026-01-03T12:00:00Z"), ZoneId.of("Europe/Berlin"), zones);
    StampReader hosts = all.newReader();
    assertStamp(hosts, "2026-01-02T10:00:00-05:00", "Jan  2 10:00:00 web1.example.org sshd[7]: a");
    assertStamp(hosts, "2026-01-02T10:00:00+09:00", "<34>Jan  2 10:00:00 web1 sshd[7]: a");
    assertStamp(hosts, "2026-01-02T10:00:00+01:00", "Jan  2 10:00:00 db1 sshd[7]: web1");
    assertStamp(hosts, "2026-01-02T10:00:00+01:00", "Jan  2 10:00:00 web1[7]: names no host");
    assertStamp(hosts, "2026-01-02T10:00:00Z", "2026-01-02T10:00:00Z web1 sshd[7]: a");
    assertStamp(hosts, "2026-01-02T10:00:00.5+09:00", "2026-01-02T10:00:00.5 web1 sshd[7]: a");
    assertEquals(StampReader.NO_STAMP, read(hosts, "2026-01-02T10:00:00 db1 sshd[7]: a"));
  }

  @Test
  void readsZonesWithoutColon() {
    assertStamp("2026-11-19T01:02:03+01:00", "2026-11-19T01:02:03+0100 h");
    assertStamp("2026-11-19T01:02:03.25-05:30", "2026-11-19T01:02:03.25-0530 h");
  }

  @Test
  void readsFractionsAndYearsOfTraditionalStamps() {
    assertStamp("2026-01-03T00:00:01.123456+01:00", "Jan  3 00:00:01.123456 host prog: text");
    assertStamp("2019-11-19T00:00:01+01:00", "Nov 19 2019 00:00:01 host prog: text");
    assertStamp("2026-01-03T00:00:01+01:00", "Jan 3 00:00:01 host prog: text");
    assertStamp("2026-01-03T00:00:01+01:00", "Jan  3 00:00:01: text");
  }

  @Test
  void readsWhatStandsBehindAPriority() {
    assertStamp("2026-01-03T00:00:01+01:00", "<34>Jan  3 00:00:01 host prog: text");
    assertStamp("2026-11-19T01:02:03Z", "<0>2026-11-19T01:02:03Z h");
    assertStamp("2025-08-21T15:01:32+02:00", "<29>Aug 21 15:01:32     openvpn[9739]: text");
  }

  @Test
  void readsStampsOfRfc5424() {
    assertStamp("2026-01-03T00:00:01+01:00", "<34> Jan  3 00:00:01 host prog: text");
    assertStamp("2003-10-11T22:14:15.003Z", "<34>1 2003-10-11T22:14:15.003Z h app - ID47 - text");
    assertStamp("2003-08-24T05:14:15.000003-07:00", "<165>1 2003-08-24T05:14:15.000003-07:00 h a");
    assertStamp("2003-10-11T22:14:15Z", "1 2003-10-11T22:14:15Z h app - ID47 - text");
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
          "[Sun Dec 04 04:47:44 2005] [notice]",
          "[12345.678901] seconds since the kernel started",
          "<6>[12345.678901] seconds since the kernel started",
          "<34>1 - host app - - - text",
          "<192>Jan  3 00:00:01 h",
          "<0034>Jan  3 00:00:01 h",
          "<34Jan  3 00:00:01 h",
          "<>Jan  3 00:00:01 h",
          "<999999>Jan  3 00:00:01 h",
          "<34>  Jan  3 00:00:01 h",
          "0 2003-10-11T22:14:15Z h",
          "1 2003-10-11T22:14:15Zh",
          "2026-11-19T01:02:03+24:00 h",
          "2026-11-19T01:02:03+01 h",
          " Jan  3 00:00:01 a line that goes on"
        }) {
      assertEquals(StampReader.NO_STAMP, read(line), line);
    }
  }

  @Property
  void anyBytesAreReadWithinTheLine(@ForAll byte[] line) {
    long alone = reader.read(line, 0, line.length);
    byte[] more = Arrays.copyOf(line, line.length + 40);
    assertEquals(alone, reader.read(more, 0, line.length));
  }

  @Property
  void cutStampsAreReadWithinTheLine(@ForAll @IntRange(max = 45) int length) {
    String whole = "<34>1 2003-10-11T22:14:15.000003-07:00 h app - - - text";
    anyBytesAreReadWithinTheLine(whole.substring(0, length).getBytes(StandardCharsets.UTF_8));
    anyBytesAreReadWithinTheLine(
        "<34>Nov 19 2019 00:00:01.123456 host prog: text"
            .substring(0, length)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void assertStamp(String expected, String line) {
    assertStamp(reader, expected, line);
  }

  private static void assertStamp(StampReader reader, String expected, String line) {
    Instant instant = OffsetDateTime.parse(expected).toInstant();
    assertEquals(ChronoUnit.MICROS.between(Instant.EPOCH, instant), read(reader, line), line);
  }

  private long read(String line) {
    return read(reader, line);
  }

  private static long read(StampReader reader, String line) {
    byte[] bytes = ("\n" + line).getBytes(StandardCharsets.UTF_8);
    return reader.read(bytes, 1, bytes.length);
  }
}
