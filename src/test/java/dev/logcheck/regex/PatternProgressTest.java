package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How far patterns get into lines that they do not match. */
class PatternProgressTest {
  @Test
  void theFirstByteThatDoesNotFitIsFound() throws Exception {
    assertEquals("0-4 [6:b]", progress("^foo b", "foo x"));
    assertEquals("0-5 [6:[0-9], 12: , 14:x]", progress("^pid:[0-9]+ ?x", "pid:1"));
  }

  @Test
  void aMissingTailIsExpectedAtTheEndOfTheLine() throws Exception {
    assertEquals("0-3 [5:d]", progress("^abcd$", "abc"));
  }

  @Test
  void tooMuchLineMissesItsEnd() throws Exception {
    assertEquals("0-3 [6:<end of line>]", progress("^abc$", "abcd"));
  }

  @Test
  void everyPlaceThatIsReachedIsNamed() throws Exception {
    assertEquals("0-1 [3:b, 5:[cd]]", progress("a(b|[cd])", "ax"));
  }

  @Test
  void aPatternThatMayBeginAnywhereIsFollowedWhereItGetsFarthest() throws Exception {
    assertEquals("2-6 [5:a]", progress("foobar", "f foobz foo"));
  }

  @Test
  void whatIsSpeltOutIsCountedAndClassesAreNot() throws Exception {
    assertEquals(5, spelt("^a b\\.c[0-9]+ x$", "a b.c17"));
    assertEquals(0, spelt("^[ -~]+\\w.\\.$", "a w.7 [b]"));
    assertEquals(2, spelt("^.{3}(xy|[a-z]+)z$", "123xy"));
  }

  private static int spelt(String pattern, String line) throws PatternSyntaxException {
    return PatternProgress.of(pattern.getBytes(UTF_8), line.getBytes(UTF_8)).spelt();
  }

  @Test
  void aMatchExpectsNothing() throws Exception {
    assertEquals("matches", progress("a", "xa"));
  }

  @Test
  void aCharacterIsNotEnteredHalf() throws Exception {
    assertEquals("0-1 [3:[èê]]", progress("^a[èê]", "aé"));
  }

  private static String progress(String pattern, String line) throws PatternSyntaxException {
    PatternProgress progress = PatternProgress.of(pattern.getBytes(UTF_8), line.getBytes(UTF_8));
    return progress.matches()
        ? "matches"
        : progress.start()
            + "-"
            + progress.end()
            + " "
            + progress.expected().stream().map(e -> e.column() + ":" + e.demand()).toList();
  }
}
