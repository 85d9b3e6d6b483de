package dev.logcheck.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** RE2/J finds the same captures; {@link CaptureOracleIT} asks it more. */
final class CaptureOracleTest {
  @Test
  void capturesAreThoseOfRe2j() throws PatternSyntaxException {
    CaptureOracle oracle = new CaptureOracle(17);
    assertEquals("", oracle.firstDifference(10_000));
    assertTrue(oracle.matches() > 2000, "matches: " + oracle.matches());
  }

  @Test
  void thePatternWithoutCapturesMatchesTheSameLines() throws PatternSyntaxException {
    CaptureOracle oracle = new CaptureOracle(18);
    assertEquals("", oracle.firstPlainDifference(5_000));
    assertTrue(oracle.matches() > 1000, "matches: " + oracle.matches());
  }
}
