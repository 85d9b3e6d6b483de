package dev.logcheck.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RE2/J finds the same captures, on half a million pairs. */
final class CaptureOracleIT {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void capturesAreThoseOfRe2j(long seed) throws PatternSyntaxException {
    assertEquals("", new CaptureOracle(seed).firstDifference(100_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void thePatternWithoutCapturesMatchesTheSameLines(long seed) throws PatternSyntaxException {
    assertEquals("", new CaptureOracle(seed).firstPlainDifference(50_000));
  }
}
