package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/**
 * Looks for patterns and lines on which the parser fails or the matcher is wrong.
 *
 * <p>A normal test run replays the stored inputs. To search, guided by coverage:
 *
 * <pre>JAZZER_FUZZ=1 mvn test -Dtest=PatternFuzzTest#matcherAgreesWithPlainMatcher</pre>
 *
 * An input is a pattern, a newline and a line.
 */
class PatternFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void parserReadsOrRefuses(byte[] input) {
    try {
      PatternReader.read(input, new NodePool());
    } catch (PatternSyntaxException e) {
      assertTrue(e.column() >= 1 && e.column() <= input.length + 1, e::getMessage);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void matcherAgreesWithPlainMatcher(byte[] input) {
    int newline = 0;
    while (newline < input.length && input[newline] != '\n') {
      newline++;
    }
    byte[] pattern = Arrays.copyOf(input, newline);
    byte[] line = Arrays.copyOfRange(input, Math.min(input.length, newline + 1), input.length);
    if (pattern.length > 100 || line.length > 100 || new String(line, ISO_8859_1).contains("\n")) {
      return;
    }
    try {
      compare(pattern, false, line);
      compare(pattern, true, line);
    } catch (PatternSyntaxException refused) {
      assertTrue(refused.column() >= 1, refused::getMessage);
    }
  }

  private static void compare(byte[] pattern, boolean loneBytes, byte[] line)
      throws PatternSyntaxException {
    ParsedPattern parsed = PatternReader.read(pattern, new NodePool(), loneBytes, null);
    if (parsed.filter() == null && PlainMatcher.canTry(parsed.tree())) {
      PatternSet.Builder set = PatternSet.builder();
      int number = loneBytes ? set.addWithLoneBytes(pattern) : set.add(pattern);
      boolean matches = set.build().newMatcher().match(line, 0, line.length).contains(number);
      assertEquals(PlainMatcher.matches(parsed.tree(), line), matches);
    }
  }
}
