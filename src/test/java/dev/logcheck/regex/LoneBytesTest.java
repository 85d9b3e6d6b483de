package dev.logcheck.regex;

import static dev.logcheck.regex.PatternAssert.assertThat;
import static dev.logcheck.regex.PatternAssert.assertWithLoneBytes;
import static dev.logcheck.regex.PatternAssert.bytes;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern that must miss nothing sees of bytes that are no characters. */
class LoneBytesTest {
  private static final String[] ATOMS = {
    "a",
    "b",
    ".",
    "[^a]",
    "[^[:alpha:]]",
    "\\W",
    "\\S",
    "\\w",
    "é",
    "[^é]",
    "^",
    "$",
    "\\b",
    "(a|.)"
  };
  private static final String[] REPEATS = {"", "", "", "*", "+", "?", "{2}"};
  private static final String[] PIECES = {
    "a",
    "b",
    " ",
    "é",
    "€",
    "\u00ff",
    "\u00c3",
    "\u00a9",
    "\u00e2\u0082",
    "\u00f4\u0090\u0080\u0080",
    "\u00fc\u0084\u0080\u0080\u0080",
    "\u00ed\u00a0\u0080",
    "\u00c0\u0080",
    "\0"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff",
        "\u0080",
        "\u00c3",
        "\u00c0\u0080",
        "\u00ed\u00a0\u0080",
        "\u00e2\u0082",
        "\u00f4\u0090\u0080\u0080",
        "\u00fc\u0084\u0080\u0080\u0080"
      })
  void nothingHidesFromADotOrANegatedSet(String broken) {
    byte[] line = bytes("a" + broken + "b");
    for (String pattern : new String[] {"^a.*b$", "^a[^x]+b$", "^a\\W+b$", "^a\\S+b$"}) {
      assertWithLoneBytes(pattern).matches(line);
    }
    assertThat("^a.*b$").doesNotMatch(line);
  }

  @Test
  void eachLoneByteIsOne() {
    assertWithLoneBytes("^.$").matches("é").matches(bytes("\u00ff")).doesNotMatch("ab");
    assertWithLoneBytes("^.{2}$").matches(bytes("\u00e2\u0082")).doesNotMatch("€");
    assertWithLoneBytes("^.{5}$").matches(bytes("\u00fc\u0084\u0080\u0080\u0080"));
    assertWithLoneBytes("^.$").doesNotMatch(bytes("\u00ed\u00a0\u0080"));
  }

  @Test
  void partsOfACharacterAreNotAlone() {
    assertWithLoneBytes("[^[:alpha:]]b").doesNotMatch("éb").matches(bytes("\u00a9b"));
    assertWithLoneBytes("[^é]$").doesNotMatch("é").matches(bytes("\u00c3\u00c3"));
    assertWithLoneBytes("\\Wb").doesNotMatch("éb", "日b");
  }

  @Test
  void setsThatSayWhatTheyHoldHoldNothingElse() {
    assertWithLoneBytes("^[[:print:]é]$").matches("é").doesNotMatch(bytes("\u00c3"));
    assertWithLoneBytes("^\\w$").doesNotMatch(bytes("\u00e9"));
  }

  @Test
  void backReferencesSeeThemToo() {
    assertWithLoneBytes("^(.)\\1$")
        .matches(bytes("\u00ff\u00ff"))
        .doesNotMatch(bytes("\u00ff\u00fe"));
  }

  @Test
  void theSameTextInBothReadingsIsTwoPatterns() throws Exception {
    PatternSet.Builder builder = PatternSet.builder();
    builder.add(bytes("^a.*[^x]b$"));
    builder.addWithLoneBytes(bytes("^a.*[^x]b$"));
    builder.add(bytes("^a.*[^x]c$"));
    builder.addWithLoneBytes(bytes("^a.*[^x]c$"));
    Matcher matcher = builder.build().newMatcher();
    assertArrayEquals(new int[] {1}, matches(matcher, bytes("a\u00ffb")));
    assertArrayEquals(new int[] {0, 1}, matches(matcher, bytes("a-b")));
    assertArrayEquals(new int[] {3}, matches(matcher, bytes("a\u00ffc")));
    assertArrayEquals(new int[] {2, 3}, matches(matcher, bytes("a-c")));
  }

  @Test
  void randomPatternsAgreeWithThePlainMatcher() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      byte[] pattern = random(random, ATOMS, REPEATS).getBytes(UTF_8);
      Node tree = PatternReader.read(pattern, new NodePool(), true, null).tree();
      PatternSet.Builder builder = PatternSet.builder();
      builder.add(random(random, ATOMS, REPEATS).getBytes(UTF_8));
      builder.addWithLoneBytes(pattern);
      Matcher matcher = builder.build().newMatcher();
      for (int j = 0; j < 10; j++) {
        byte[] line = line(random);
        boolean matches = matcher.match(line, 0, line.length).contains(1);
        assertEquals(
            PlainMatcher.matches(tree, line),
            matches,
            () -> new String(pattern, UTF_8) + " on " + new String(line, ISO_8859_1));
      }
    }
  }

  private static int[] matches(Matcher matcher, byte[] line) {
    return matcher.match(line, 0, line.length).patterns();
  }

  private static String random(Random random, String[] atoms, String[] repeats) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String atom = atoms[random.nextInt(atoms.length)];
      boolean repeatable = !"^$\\b".contains(atom);
      pattern.append(atom).append(repeatable ? repeats[random.nextInt(repeats.length)] : "");
    }
    return pattern.toString();
  }

  private static byte[] line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      boolean isText = piece.equals("é") || piece.equals("€");
      line.append(isText ? new String(piece.getBytes(UTF_8), ISO_8859_1) : piece);
    }
    return bytes(line.toString());
  }
}
