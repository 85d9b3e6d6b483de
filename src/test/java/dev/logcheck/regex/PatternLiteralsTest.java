package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pattern spells out. */
final class PatternLiteralsTest {
  @Test
  void textEndsWhereThePatternLeavesSomethingOpen() throws Exception {
    assertEquals(List.of("sshd[", "]: ok"), literals("^sshd\\[[0-9]+\\]: ok$"));
    assertEquals(List.of("a", "b", "c"), literals("ab*c"));
  }

  @Test
  void everyBranchCounts() throws Exception {
    assertEquals(List.of("user ", "root", "admin", " left"), literals("user (root|admin) left"));
  }

  @Test
  void whatStandsInBracketsIsNotSpeltOut() throws Exception {
    assertEquals(List.of("before", "after"), literals("before[]abc]after"));
    assertEquals(List.of("before", "after"), literals("before[[:alpha:]abc]{3}after"));
  }

  @Test
  void textOfAnotherScriptIsLeftOut() throws Exception {
    assertEquals(List.of("Gr", "ner"), literals("Gr\u00fcner"));
  }

  private static List<String> literals(String pattern) throws PatternSyntaxException {
    return PatternLiterals.of(pattern.getBytes(UTF_8));
  }
}
