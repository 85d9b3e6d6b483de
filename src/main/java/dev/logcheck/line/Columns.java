package dev.logcheck.line;

/** How wide text is on a terminal, and text that is cut to a width. */
public final class Columns {
  private static final int TAB = 8;
  private static final String CUT = "...";

  private Columns() {}

  /** How many columns a character takes: two for those of East Asia, roughly. */
  public static int of(int c) {
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

  /**
   * The text within a width. What is cut ends with three dots: behind a blank after a whole word,
   * at once after a part of one. A word is cut only where half of the width would be lost.
   *
   * @param width in columns; at least 4
   */
  public static String cut(String text, int width) {
    int columns = 0;
    int kept = 0;
    int words = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == ' ' && columns + 1 + CUT.length() <= width) {
        words = i;
      }
      columns += of(text.codePointAt(i));
      if (columns + CUT.length() <= width) {
        kept = i + Character.charCount(text.codePointAt(i));
      }
      if (columns > width) {
        return words > width / 2
            ? text.substring(0, words).stripTrailing() + " " + CUT
            : text.substring(0, kept).stripTrailing() + CUT;
      }
    }
    return text;
  }
}
