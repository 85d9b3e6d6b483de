package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * The vocabulary of the pattern tests: {@code assertThat("a{2}").matches("aa").doesNotMatch("a")}.
 *
 * <p>Patterns and lines are written as text and used as UTF-8; {@link #bytes} gives lines that are
 * none.
 */
final class PatternAssert {
  private final String pattern;
  private final PatternSet set;

  private PatternAssert(String pattern, PatternSet set) {
    this.pattern = pattern;
    this.set = set;
  }

  static PatternAssert assertThat(String pattern) {
    return assertThat(pattern.getBytes(UTF_8));
  }

  static PatternAssert assertThat(byte[] pattern) {
    return assertThat(pattern, false);
  }

  static PatternAssert assertWithLoneBytes(String pattern) {
    return assertThat(pattern.getBytes(UTF_8), true);
  }

  private static PatternAssert assertThat(byte[] pattern, boolean loneBytes) {
    PatternSet.Builder builder = PatternSet.builder();
    String text = new String(pattern, UTF_8);
    try {
      int number = loneBytes ? builder.addWithLoneBytes(pattern) : builder.add(pattern);
      assertEquals(0, number);
    } catch (PatternSyntaxException e) {
      fail(text + " is refused: " + e.getMessage());
    }
    return new PatternAssert(text, builder.build());
  }

  /** Bytes written as the characters of ISO 8859-1. */
  static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  static void assertRefused(String pattern, int column, String reason) {
    PatternSyntaxException refusal =
        assertThrows(
            PatternSyntaxException.class,
            () -> PatternSet.builder().add(pattern.getBytes(UTF_8)),
            pattern);
    assertEquals(column + ": " + reason, refusal.column() + ": " + refusal.getMessage(), pattern);
  }

  PatternAssert matches(String... lines) {
    for (String line : lines) {
      check(true, line.getBytes(UTF_8));
    }
    return this;
  }

  PatternAssert doesNotMatch(String... lines) {
    for (String line : lines) {
      check(false, line.getBytes(UTF_8));
    }
    return this;
  }

  PatternAssert matches(byte[] line) {
    return check(true, line);
  }

  PatternAssert doesNotMatch(byte[] line) {
    return check(false, line);
  }

  private PatternAssert check(boolean expected, byte[] line) {
    boolean actual = set.newMatcher().match(line, 0, line.length).contains(0);
    assertEquals(
        expected, actual, () -> pattern + " on <" + new String(line, ISO_8859_1) + "> matches");
    return this;
  }
}
