package dev.logcheck.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks text into lines of a width, at blanks where it can, and loses no character of it; and
 * joins lines that were broken so.
 *
 * <p>Text reports are broken for their page; an HTML page joins what an administrator broke.
 */
final class Paragraph {
  private static final int TAB = 8;

  /** Nobody breaks running text for less, in columns: shorter lines end where they should. */
  private static final int NARROWEST_PAGE = 40;

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

  /** The text on one line of a width, with an ellipsis where its end is left out. */
  static String cut(String text, int width) {
    int columns = 0;
    int kept = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      columns += columns(text.codePointAt(i));
      if (columns <= width - 1) {
        kept = i + Character.charCount(text.codePointAt(i));
      }
      if (columns > width) {
        return text.substring(0, kept).stripTrailing() + "…";
      }
    }
    return text;
  }

  /**
   * Joins the lines that end only because the next word would have made them wider than the others
   * of their paragraph. All other ends of lines stay, as do lines that are indented or begin with a
   * mark of a list.
   */
  static String joined(String text) {
    return Arrays.stream(text.split("\n\n", -1))
        .map(paragraph -> joined(paragraph.split("\n", -1)))
        .collect(Collectors.joining("\n\n"));
  }

  private static String joined(String[] lines) {
    int width = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
    StringBuilder joined = new StringBuilder(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      int word = firstWord(lines[i]);
      boolean full = lines[i - 1].length() + 1 + word > width;
      boolean broken = width >= NARROWEST_PAGE && word > 0 && full;
      joined.append(broken ? ' ' : '\n').append(lines[i]);
    }
    return joined.toString();
  }

  /** How long the first word is, or 0 if no running text goes on with this line. */
  private static int firstWord(String line) {
    boolean runs = !line.isEmpty() && " \t-*#".indexOf(line.charAt(0)) < 0;
    return runs ? (line + ' ').indexOf(' ') : 0;
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
