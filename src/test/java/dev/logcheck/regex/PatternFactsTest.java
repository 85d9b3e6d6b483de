package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What patterns say about themselves. */
class PatternFactsTest {
  @Test
  void anchorsCountWhereverEveryMatchPassesThem() throws Exception {
    assertTrue(facts("^a$").isAnchoredAtStart() && facts("^a$").isAnchoredAtEnd());
    assertTrue(facts("(^a|^b)c").isAnchoredAtStart());
    assertFalse(facts("^a|b").isAnchoredAtStart());
    assertFalse(facts("a$b").isAnchoredAtEnd());
  }

  @Test
  void runsOfAnythingAreFound() throws Exception {
    assertTrue(facts("a.*b").hasAnyRun());
    assertTrue(facts("a(b|.+)c").hasAnyRun());
    assertFalse(facts("a.b[^ ]*").hasAnyRun());
  }

  @Test
  void backReferencesAreFound() throws Exception {
    assertTrue(facts("(a)\\1").hasBackReference());
    assertFalse(facts("(a)\\\\1").hasBackReference());
  }

  @Test
  void theEmptyLineIsTried() throws Exception {
    assertTrue(facts("a*").matchesEmptyLine());
    assertTrue(facts("^$").matchesEmptyLine());
    assertFalse(facts("a").matchesEmptyLine());
  }

  @Test
  void aLetterAloneIsTried() throws Exception {
    assertTrue(facts("^.$").matchesOneLetter());
    assertFalse(facts("^..$").matchesOneLetter());
  }

  private static PatternFacts facts(String pattern) throws PatternSyntaxException {
    return PatternFacts.of(pattern.getBytes(UTF_8));
  }
}
