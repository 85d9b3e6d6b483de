package dev.logcheck.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, at blanks where it can, and loses no character of it. */
final class Paragraph {
  private static final int TAB = 8;

  private Paragraph() {}

  /**
   * Breaks a text.
   *
   * @param width columns of a line; at least 2
   */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      breakLine(line, width, lines);
    }
    return lines;
  }

  private static void breakLine(String text, int width, List<String> lines) {
    int from = 0;
    int blank = -1;
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += columns(c);
      if (c == ' ') {
        blank = i;
      }
      if (columns > width && i > from) {
        int to = blank > from ? blank : i;
        lines.add(text.substring(from, to));
        from = blank > from ? blank + 1 : i;
        i = from;
        blank = -1;
        columns = 0;
      } else {
        i += Character.charCount(c);
      }
    }
    lines.add(text.substring(from));
  }

  /** How many columns a terminal gives a character: two for those of East Asia, roughly. */
  private static int columns(int c) {
    if (c == '\t') {
      return TAB;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    boolean combining = (c >= 0x300 && c <= 0x36f) || c == 0x200c || c == 0x200d;
    return wide ? 2 : combining ? 0 : 1;
  }
}
