package dev.logcheck.report;

import dev.logcheck.line.Columns;
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
      columns += Columns.of(c);
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
}
