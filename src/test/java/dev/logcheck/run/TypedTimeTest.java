package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedTimeTest {
  private static final TypedTime TIME =
      new TypedTime(
          Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Helsinki")));

  @ParameterizedTest
  @CsvSource({
    "45s, 2026-11-21T11:59:15Z",
    "30m, 2026-11-21T11:30:00Z",
    "2h, 2026-11-21T10:00:00Z",
    "3d, 2026-11-18T12:00:00Z",
    "1w, 2026-11-14T12:00:00Z",
    "today, 2026-11-20T22:00:00Z",
    "yesterday, 2026-11-19T22:00:00Z",
    "2026-11-20, 2026-11-19T22:00:00Z",
    "2026-11-20T10:00, 2026-11-20T08:00:00Z",
    "2026-11-20 10:00:05, 2026-11-20T08:00:05Z",
    "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
    "2026-11-20T10:00:00-05:00, 2026-11-20T15:00:00Z"
  })
  void aTimeIsUnderstoodAsPeopleTypeIt(String typed, String meant) throws FailedRunException {
    assertEquals(Instant.parse(meant), TIME.since(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "2",
        "2x",
        "-2h",
        "2 h",
        "99999999999999999999h",
        "9223372036854775807w",
        "9223372036854775807d",
        "2026-13-01",
        "2026-11-20T25:00",
        "now"
      })
  void whatIsNoTimeIsRefusedWithWhatToWrite(String typed) {
    FailedRunException refused = assertThrows(FailedRunException.class, () -> TIME.since(typed));
    assertEquals(
        "--since: this is no time: "
            + typed
            + "; write a time ago such as 30m, 2h, 3d or 1w, today, yesterday, 2026-11-20 or"
            + " 2026-11-20T10:00",
        refused.getMessage());
  }
}
