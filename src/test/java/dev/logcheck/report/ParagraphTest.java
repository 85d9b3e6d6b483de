package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParagraphTest {

  @Test
  void linesBreakAtBlanks() {
    assertEquals(List.of("one two", "three"), Paragraph.lines("one two three", 9));
    assertEquals(List.of("one two"), Paragraph.lines("one two", 7));
  }

  @Test
  void longWordsBreakAnywhere() {
    assertEquals(List.of("abcd", "ef g"), Paragraph.lines("abcdef g", 4));
  }

  @Test
  void newlinesStay() {
    assertEquals(List.of("a", " b", ""), Paragraph.lines("a\n b\n", 10));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertEquals(List.of("料理", "遅い"), Paragraph.lines("料理遅い", 5));
  }

  @Test
  void nothingIsLost() {
    String text = "x".repeat(1000) + " " + "yz ".repeat(300) + "\n🙂".repeat(50);
    assertEquals(
        text.replaceAll("\\s", ""),
        String.join("", Paragraph.lines(text, 13)).replaceAll("\\s", ""));
  }

  @Test
  void linesBrokenForTheirWidthAreJoined() {
    assertEquals(
        "A sentence that somebody broke where the page of a mail ended.\n\nAnd a line.",
        Paragraph.joined(
            "A sentence that somebody broke where the\npage of a mail ended.\n\nAnd a line."));
  }

  @Test
  void linesThatEndWhereTheyShouldStay() {
    for (String text :
        new String[] {
          "Yours,\nthe machine\n",
          "What this machine does, and who answers for it:\n  mail\n- web\n* names",
          "Short.\nThis line is longer than forty columns are wide.",
          "https://www.example.org/a/very/long/address/of/a/page",
          "\n\n"
        }) {
      assertEquals(text, Paragraph.joined(text));
    }
  }
}
