package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pattern makes which superfluous. */
class PatternComparisonTest {
  @Test
  void aPatternCoversItself() throws Exception {
    assertEquals("YES", compare("^a[0-9]+b$", "^a[0-9]+b$"));
    assertEquals("YES", compare("^a[0-9]+b$", "^a[[:digit:]][[:digit:]]*b$"));
  }

  @Test
  void aWiderPatternCoversANarrowerOne() throws Exception {
    assertEquals("YES", compare("^sshd: user [a-z]+ left$", "^sshd: .* left$"));
    assertEquals("YES", compare("^(a|b)c$", "c$"));
    assertEquals("YES", compare("\\<foo\\>", "foo"));
  }

  @Test
  void aNarrowerPatternDoesNotAndALineShowsIt() throws Exception {
    assertEquals("NO acc", compare("^a.c$", "^abc$"));
    assertEquals("NO aa", compare("^a+$", "^a$"));
    assertEquals("NO ", compare("a*", "a"));
  }

  @Test
  void bytesThatAreNoCharacterCount() throws Exception {
    assertEquals("NO", compare("^a", "^a.*$").substring(0, 2));
    assertEquals("YES", compare("^a.*$", "^a"));
  }

  @Test
  void ofSeveralNarrowerPatternsOnlyTheLinesThatAllMatchCount() throws Exception {
    assertEquals("YES", compare(List.of("^a+$", "^(aa)+$"), "^(aa)+$"));
    assertEquals("NO aaaaaa", compare(List.of("^(aa)+$", "^(aaa)+$"), "^b$"));
    assertEquals("YES", compare(List.of("^a+$", "^b+$"), "^c$"));
  }

  @Test
  void backReferencesLeaveItOpenUnlessTheirApproximationDecides() throws Exception {
    assertEquals("YES", compare("^(a+)b\\1$", "^a+b"));
    assertEquals("UNKNOWN", compare("^aba$", "^(a+)b\\1$"));
    assertEquals("NO x", compare("^x$", "^(a+)b\\1$"));
  }

  @Test
  void tooManyStatesLeaveItOpen() throws Exception {
    String hard = "(a|b)*a(a|b){12}$";
    PatternComparison comparison =
        PatternComparison.of(hard.getBytes(UTF_8), ("c|" + hard).getBytes(UTF_8), 100);
    assertEquals(PatternComparison.Answer.UNKNOWN, comparison.answer());
  }

  private static String compare(String narrower, String wider) throws PatternSyntaxException {
    return compare(List.of(narrower), wider);
  }

  private static String compare(List<String> narrower, String wider) throws PatternSyntaxException {
    List<byte[]> patterns = narrower.stream().map(pattern -> pattern.getBytes(UTF_8)).toList();
    PatternComparison comparison = PatternComparison.of(patterns, wider.getBytes(UTF_8), 10_000);
    byte[] line = comparison.counterexample();
    return comparison.answer() + (line == null ? "" : " " + new String(line, UTF_8));
  }
}
