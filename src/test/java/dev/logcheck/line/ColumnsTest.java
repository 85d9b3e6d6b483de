package dev.logcheck.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
  @ParameterizedTest
  @CsvSource({"a, 1", "é, 1", "日, 2", "한, 2", "Ａ, 2", "🙂, 2"})
  void aCharacterIsAsWideAsATerminalShowsIt(String text, int columns) {
    assertEquals(columns, Columns.of(text.codePointAt(0)));
  }

  @Test
  void anAccentOfItsOwnTakesNoColumnAndATabEight() {
    assertEquals(0, Columns.of(0x301));
    assertEquals(0, Columns.of(0x200d));
    assertEquals(8, Columns.of('\t'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two      | 7  | one two",
        "one two six  | 10 | one two...",
        "one two six  | 11 | one two six",
        "onetwothree  | 8  | onetw...",
        "a bcdefghijk | 10 | a bcdef...",
        "日本語日本語 | 12 | 日本語日本語",
        "日本語日本語 | 11 | 日本語日...",
        "日本語日本語 | 10 | 日本語...",
        "🙂🙂🙂       | 5  | 🙂...",
      })
  void whatIsTooWideEndsWithThreeDotsWithinTheWidth(String text, int width, String cut) {
    assertEquals(cut, Columns.cut(text, width));
  }
}
