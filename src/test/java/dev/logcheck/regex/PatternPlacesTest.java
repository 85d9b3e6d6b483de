package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things stand in a pattern, whatever looks like them in brackets and behind backslashes. */
final class PatternPlacesTest {
  private static final OptionalInt NOWHERE = OptionalInt.empty();

  @ParameterizedTest
  @CsvSource({
    "a.*b, 2",
    "a.+, 2",
    "'a.{3,}b.*', 2",
    "[].*].*, 6",
    "[^].*].*, 7",
    "[[:digit:].*].*, 14",
    "[[.].].*]x.*, 11",
    "\\.*.*, 4",
    "(a|.+)c, 4",
  })
  void theFirstRunOfAnythingIsFound(String pattern, int column) throws Exception {
    assertEquals(OptionalInt.of(column), places(pattern).anyRun());
  }

  @ParameterizedTest
  @CsvSource({"a.b", "[].*]", "[.]*", "\\.*", ".{3}", "[[.].].*]"})
  void whatOnlyLooksLikeOneIsNone(String pattern) throws Exception {
    assertEquals(NOWHERE, places(pattern).anyRun());
  }

  @Test
  void aDigitInABracketRefersToNothing() throws Exception {
    assertEquals(NOWHERE, places("(a)[]\\1]").backReference());
    assertEquals(NOWHERE, places("(a)\\\\1").backReference());
    assertEquals(OptionalInt.of(9), places("(a)[]\\1]\\1").backReference());
  }

  @Test
  void theHighestCountIsOneOfARepeat() throws Exception {
    assertEquals(OptionalInt.of(2), places("a{3}b{2}").highestCount());
    assertEquals(OptionalInt.of(8), places("[]{9}]a{2,3}").highestCount());
    assertEquals(OptionalInt.of(11), places("^(x{20}(ab{2000}){1500})$").highestCount());
    assertEquals(NOWHERE, places("a\\{3}").highestCount());
  }

  @Test
  void theEndOfTheLineIsNoDollarSignOfTheLog() throws Exception {
    assertEquals(OptionalInt.of(2), places("a$").lineEnd());
    assertEquals(NOWHERE, places("a\\$").lineEnd());
    assertEquals(NOWHERE, places("a[]$]").lineEnd());
  }

  private static PatternPlaces places(String pattern) throws PatternSyntaxException {
    return PatternPlaces.of(pattern.getBytes(UTF_8));
  }
}
