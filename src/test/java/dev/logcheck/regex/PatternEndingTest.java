package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns may match lines that end with some texts. */
final class PatternEndingTest {
  private static final String ENDING = "^: (yes|no)!$";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^h: (yes|maybe)!$",
        "^h .*$",
        "^h",
        "no",
        "^h: [a-z]+!$",
        "^h\\W+\\<no\\>\\W$",
        "^(h): no!\\1?$",
        "^h[^a]+o!",
        "^h\u00e9.: no!$",
        "^h.{0,5000}$",
      })
  void whatMatchesSuchALineMayEndWithIt(String pattern) throws Exception {
    assertTrue(mayEnd(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"^h: maybe!$", "^h: (yes|no)$", "^h: [a-z]+$", "^h [^!]*$", "^h: \\<no\\>[?]$"})
  void whatStopsShortOfItMayNot(String pattern) throws Exception {
    assertFalse(mayEnd(pattern));
  }

  @Test
  void bytesThatAreNoCharacterMayStandInFront() throws Exception {
    byte[] pattern = {'^', 'h', (byte) 0xC3, ':', ' ', 'n', 'o', '!', '$'};
    assertTrue(PatternEnding.of(ENDING.getBytes(UTF_8)).mayEnd(pattern));
  }

  private static boolean mayEnd(String pattern) throws PatternSyntaxException {
    return PatternEnding.of(ENDING.getBytes(UTF_8)).mayEnd(pattern.getBytes(UTF_8));
  }
}
