package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestWordTest {
  private static final List<String> KNOWN = List.of("DATE", "INTRO", "REPORTLEVEL", "ADDTAG");

  @ParameterizedTest
  @CsvSource({
    "REPORTLEVL, REPORTLEVEL",
    "REPORT_LEVEL, REPORTLEVEL",
    "REPROTLEVEL, REPORTLEVEL",
    "reportlevel, REPORTLEVEL",
    "INTR, INTRO",
    "ADDTAGS, ADDTAG",
  })
  void aMistypedWordIsTakenForTheKnownOne(String typed, String meant) {
    assertEquals(Optional.of(meant), NearestWord.to(typed, KNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "TE", "TAGADD", "REPORT", "LEVELREPORT"})
  void aWordThatIsFarFromAllIsTakenForNone(String typed) {
    assertEquals(Optional.empty(), NearestWord.to(typed, KNOWN));
  }

  @Test
  void theNearestOfSeveralIsMeant() {
    assertEquals(Optional.of("smtps"), NearestWord.to("smtpss", List.of("smtp", "smtps")));
  }

  @Test
  void twoLettersThatChangedPlacesAreOneMistake() {
    assertEquals(Optional.of("--stale"), NearestWord.to("--stael", List.of("--stats", "--stale")));
    assertEquals(Optional.of("DATE"), NearestWord.to("ADTE", KNOWN));
  }

  @Test
  void aHugeWordCostsNothing() {
    assertEquals(Optional.empty(), NearestWord.to("x".repeat(10_000_000), KNOWN));
  }
}
