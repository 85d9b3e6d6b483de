package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BeginningTest {
  private static final String[] TAILS = {"\u00ff", "{2}", "*", "|", "\\1", "[:a:]", ")", "\\w", ""};

  private final Random random = new Random(11);
  private final RandomPatterns patterns = new RandomPatterns(random);

  @Test
  void howThePatternBeforeBeganDoesNotChangeHowTheNextIsRead() {
    NodePool pool = new NodePool();
    String pattern = "";
    int wellFormed = 0;
    for (int i = 0; i < 50_000; i++) {
      pattern = similar(pattern);
      String alone = read(pattern, NodePool.unshared(), new Places());
      assertEquals(alone, read(pattern, pool, null), pattern);
      wellFormed += alone.startsWith("Pattern") ? 1 : 0;
    }
    assertTrue(wellFormed > 10_000, () -> "too few that are well-formed to show anything");
  }

  /** A beginning of the pattern before, and something else behind it. */
  private String similar(String pattern) {
    String kept = pattern.substring(0, random.nextInt(Math.min(80, pattern.length()) + 1));
    String tail = TAILS[random.nextInt(TAILS.length)];
    return kept + tail + new String(patterns.next(), ISO_8859_1);
  }

  /** With places, which begin anew with each pattern, nothing is taken from the one before. */
  private static String read(String pattern, NodePool pool, Places places) {
    try {
      ParsedPattern read = PatternReader.read(pattern.getBytes(ISO_8859_1), pool, false, places);
      return "Pattern " + read.tree() + read.hasBackReference();
    } catch (PatternSyntaxException e) {
      return e.column() + " " + e.getMessage();
    }
  }
}
