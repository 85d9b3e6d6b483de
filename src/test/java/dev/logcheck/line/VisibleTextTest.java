package dev.logcheck.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    assertVisible("a b\tc\nd", "a b\tc\nd");
    assertEquals("Grüße 日本語 שלום 🙂", VisibleText.of("Grüße 日本語 שלום 🙂"));
  }

  @Test
  void controlBytesAreEscaped() {
    assertVisible("\\x00\\x1b[31m\\x7f\\x0d", "\0\033[31m\177\r");
  }

  @Test
  void bytesThatAreNotUtf8AreEscapedOneByOne() {
    assertVisible("\\xffé\\xc3", "\377\303\251\303");
    assertVisible("\\xc0\\x80 \\xed\\xa0\\x80 \\xf5", "\300\200 \355\240\200 \365");
  }

  @Test
  void charactersThatReorderOrHideTextAreEscaped() {
    assertEquals("<U+202E><U+2066><U+200B><U+009B>", VisibleText.of("\u202e\u2066\u200b\u009b"));
    assertEquals("<U+E0041>", VisibleText.of(Character.toString(0xe0041)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00ad", "034f", "061c", "115f-1160", "17b4-17b5", "180b-180f", "200b-200f", "2028-202e",
        "2060-206f", "2800", "3164", "fe00-fe0f", "feff", "ffa0", "fff9-fffb", "e0000-e007f",
        "e0100-e01ef"
      })
  void whatNobodySeesIsEscaped(String range) {
    String[] ends = range.split("-", -1);
    int last = Integer.parseInt(ends[ends.length - 1], 16);
    for (int c = Integer.parseInt(ends[0], 16); c <= last; c++) {
      String escaped = String.format("a<U+%04X>b", c);
      assertEquals(escaped, VisibleText.of("a" + Character.toString(c) + "b"));
    }
  }

  @Test
  void lettersAndMarksNextToThemStay() {
    String text = "e\u0301 \u3131 \u115e \u17b6 \u2801 \ufe20 \uffa1 \u0627 \u180a";
    assertEquals(text, VisibleText.of(text));
  }

  @Test
  void longTextIsCompleteWhereverABadByteStands() {
    String half = "ä".repeat(5000);
    String bytes = new String(half.getBytes(UTF_8), ISO_8859_1);
    assertVisible(half + "\\xfe" + half, bytes + "\376" + bytes);
  }

  @Test
  void wordsInAMessageAreOneLine() {
    assertEquals("a / b\\u0009c", VisibleText.line(" a \r\n b\tc\n"));
    assertEquals("`\\u001b[2J`", VisibleText.quoted("\033[2J"));
    assertEquals("\\u202e \\u2028 \\u009b \\u007f", VisibleText.line("\u202e \u2028 \u009b \177"));
    assertEquals("\\ud800", VisibleText.line("\ud800"));
    assertEquals("x".repeat(1000), VisibleText.line("x".repeat(100_000)));
  }

  @Test
  void bytesAndWordsHideTheSameCharacters() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 0x7f) {
      if (Character.getType(c) != Character.SURROGATE) {
        String text = Character.toString(c);
        boolean shown = VisibleText.of(text).equals(text);
        assertEquals(VisibleText.isVisible(c) || c == '\t' || c == '\n', shown, text);
      }
    }
  }

  private static void assertVisible(String expected, String bytes) {
    byte[] raw = bytes.getBytes(ISO_8859_1);
    assertEquals(expected, VisibleText.of(raw, 0, raw.length));
  }
}
