package dev.logcheck.regex;

import static dev.logcheck.regex.PatternAssert.assertRefused;
import static dev.logcheck.regex.PatternAssert.assertThat;
import static dev.logcheck.regex.PatternAssert.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What patterns match, one by one and as sets. */
class PatternSetTest {
  @Test
  void repeatsAreCounted() {
    assertThat("^a{2,3}$").matches("aa", "aaa").doesNotMatch("a", "aaaa", "");
    assertThat("^a{,2}$").matches("", "a", "aa").doesNotMatch("aaa");
    assertThat("^a{2,}$").matches("aa", "aaaaa").doesNotMatch("a");
    assertThat("^(ab){2}{2}$").matches("abababab").doesNotMatch("abab");
  }

  @Test
  void repeatsWithNothingBeforeThemSayNothing() {
    assertThat("^(*a|+b)$").matches("a", "b").doesNotMatch("*a", "");
    assertThat("a|*b").matches("xb").doesNotMatch("z");
    assertThat("^*a").matches("xa");
  }

  @Test
  void bracesThatHoldNoCountAreCharacters() {
    assertThat("^a{x}$").matches("a{x}");
    assertThat("^{a").matches("{a").doesNotMatch("a");
    assertThat("a{1").matches("a{1");
  }

  @Test
  void alternativesMayBeEmpty() {
    assertThat("^(|a)$").matches("", "a").doesNotMatch("b");
    assertThat("^a()b$").matches("ab");
    assertThat("a||b").matches("x");
  }

  @Test
  void bracketsHaveOddPlaces() {
    assertThat("^[]a]$").matches("]", "a").doesNotMatch("[");
    assertThat("^[^]a]$").matches("b", "é").doesNotMatch("]", "a");
    assertThat("^[a-]$").matches("-", "a").doesNotMatch("b");
    assertThat("^[--/]$").matches("-", ".", "/");
    assertThat("^[[.-.]a]$").matches("-", "a");
    assertThat("^[[=a=]b]$").matches("a", "b");
    assertThat("^[\\n]$").matches("\\", "n");
  }

  @Test
  void classesKnowLettersBeyondAscii() {
    assertThat("^\\w+$").matches("été_1", "日本").doesNotMatch("a-b", "€");
    assertThat("^[[:upper:]]$").matches("É", "A").doesNotMatch("é");
    assertThat("^\\s$").matches(" ", "\u2003").doesNotMatch("\u00a0");
  }

  @Test
  void aDotIsOneCharacterAndNoBrokenOne() {
    assertThat("^.$").matches("é", "a", "\0", "𐀀").doesNotMatch("ab");
    assertThat("^.$").doesNotMatch(bytes("\u0080")).doesNotMatch(bytes("\u00ed\u00a0\u0080"));
    assertThat("^.*$").doesNotMatch(bytes("a\u0080b"));
  }

  @Test
  void brokenCharactersOfThePatternMatchTheirBytes() {
    assertThat(bytes("a\u00c3")).matches(bytes("a\u00c3")).matches("aÀ").doesNotMatch("a");
  }

  @Test
  void wordsHaveEdges() {
    assertThat("\\bfoo\\b").matches("a foo b", "foo").doesNotMatch("éfoo", "foo_", "foos");
    assertThat("\\<\\w").matches("-a").doesNotMatch("-");
    assertThat("o\\>").matches("foo", "foo-").doesNotMatch("of");
    assertThat("\\Bo").matches("foo").doesNotMatch("-o");
  }

  @Test
  void backReferencesRepeatWhatWasMatched() {
    assertThat("^(a+)b\\1$").matches("aabaa").doesNotMatch("aaba");
    assertThat("(x|y)\\1").matches("axx", "yyb").doesNotMatch("xy");
  }

  @Test
  void malformedPatternsAreRefusedInTheWordsOfGrep() {
    assertRefused("ab(c", 3, "this ( has no closing )");
    assertRefused("a[b", 2, "this [ has no closing ]");
    assertRefused("[z-a]", 2, "Invalid range end");
    assertRefused("[[:foo:]]", 2, "Invalid character class name");
    assertRefused("[:space:]", 1, "character class syntax is [[:space:]], not [:space:]");
    assertRefused("a{2,1}", 2, "Invalid content of \\{\\}");
    assertRefused("a{32768}", 2, "Regular expression too big");
    assertRefused("a\\", 2, "Trailing backslash");
    assertRefused("(a)|\\1", 5, "Invalid back reference");
  }

  @Test
  void braceAfterAnAssertionIsReadByTheEngineThatAnswers() {
    assertThat("^{1}a").matches("a").doesNotMatch("xa");
    assertThat("^{a").matches("{a").doesNotMatch("a", "x{a");
    assertThat("^\\b{3}$").matches("3}").doesNotMatch("");
    assertThat("\\<{a}b").doesNotMatch("a}b");
    assertThat("([[:alpha:]]|\\'{0}x){2}").matches("ab");
    assertRefused("a{1,2,", 2, "Invalid content of \\{\\}");
    assertRefused("^{32768}", 2, "regular expression too big");
  }

  @Test
  void aBackslashAndADigitInBracketsReferToNothing() {
    assertThat("(.+)*[-\\1].$").matches("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-y");
    assertThat("(a)[\\1]").matches("a1", "a\\");
  }

  @Test
  void colonsAloneAreNoClass() {
    assertThat("^[::]$").matches(":");
    assertThat("^[:a]$").matches(":", "a");
  }

  @Test
  void repeatsOfRepeatsAreRepeats() {
    assertThat("^(b+*)\\1$").matches("bb", "").doesNotMatch("bbb");
    assertThat("^a+?$").matches("", "a", "aa");
    assertThat("^a?*$").matches("", "aa");
    assertThat("^a*+b$").matches("b", "aab");
  }

  @Test
  void negatedSetsTakeWhateverGlibcDecodes() {
    assertThat("^[^a]$").matches(bytes("\u00f4\u0090\u0080\u0080"));
    assertThat("^[^a]$").matches(bytes("\u00fc\u0084\u0080\u0080\u0080\u0080"));
    assertThat("^.$").doesNotMatch(bytes("\u00f4\u0090\u0080\u0080"));
    assertThat("^[^a]$").doesNotMatch(bytes("\u00c0\u0080"));
  }

  @Test
  void bytesThatAreNoCharacterAreWordsAsInLatin1() {
    assertThat("\\<").matches(bytes("\u00f0")).doesNotMatch(bytes("\u00bb"));
    assertThat("a\\b").matches(bytes("a\u00bc")).doesNotMatch(bytes("a\u00e9"));
    assertThat("\\B").matches(bytes("\u00af")).matches(bytes("\u00e2\u0082"));
  }

  @Test
  void aSetNamesEveryPatternThatMatches() throws Exception {
    PatternSet set = setOf("^a", "b$", "^ab$", "c", "");
    assertArrayEquals(new int[] {0, 1, 2, 4}, match(set, "ab").patterns());
    assertArrayEquals(new int[] {3, 4}, match(set, "xcx").patterns());
  }

  @Test
  void equalAnswersAreOneObject() throws Exception {
    PatternSet set = setOf("^a", "z");
    assertSame(match(set, "a"), match(set, "ab"));
    assertTrue(match(set, "b").isEmpty());
  }

  @Test
  void aMalformedPatternCostsOnlyItself() throws Exception {
    PatternSet.Builder builder = PatternSet.builder();
    builder.add(bytes("a"));
    assertRefused("(", 1, "this ( has no closing )");
    assertEquals(1, builder.add(bytes("b")));
    assertArrayEquals(new int[] {1}, match(builder.build(), "b").patterns());
  }

  private static PatternSet setOf(String... patterns) throws PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    for (String pattern : patterns) {
      builder.add(pattern.getBytes(UTF_8));
    }
    return builder.build();
  }

  private static MatchSet match(PatternSet set, String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return set.newMatcher().match(bytes, 0, bytes.length);
  }
}
