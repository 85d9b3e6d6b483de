package dev.logcheck.ruletest;

import dev.logcheck.line.VisibleText;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A text with marks under some of its places, cut so that it fits a terminal; how this room points
 * at the place in a line or a rule.
 */
final class Caret {
  private static final int WIDTH = 100;
  private static final int BEFORE = 70;
  private static final String CUT = "...";

  private final String text;
  private final TreeSet<Integer> columns = new TreeSet<>();

  /**
   * Marks places.
   *
   * @param bytes the text
   * @param places indexes into it; its length is the place behind it
   */
  Caret(byte[] bytes, Collection<Integer> places) {
    this.text = visible(bytes, bytes.length);
    for (int place : places) {
      columns.add(visible(bytes, Math.min(place, bytes.length)).length());
    }
  }

  Caret(byte[] bytes, int place) {
    this(bytes, List.of(place));
  }

  private static String visible(byte[] bytes, int to) {
    return VisibleText.of(bytes, 0, to).replace('\t', ' ').replace('\n', ' ');
  }

  /** The text, or the part of it around its marks. */
  String text() {
    int end = Math.min(text.length(), start() + WIDTH);
    return (start() > 0 ? CUT : "")
        + text.substring(start(), end)
        + (end < text.length() ? CUT : "");
  }

  /** The marks, to be printed right below. */
  String marks() {
    StringBuilder marks = new StringBuilder();
    int shift = start() > 0 ? CUT.length() - start() : 0;
    for (int column : columns) {
      if (column + shift < WIDTH + CUT.length() + 1) {
        marks.append(" ".repeat(Math.max(0, column + shift - marks.length()))).append('^');
      }
    }
    return marks.toString();
  }

  private int start() {
    boolean cut = text.length() > WIDTH && columns.first() > BEFORE;
    return cut ? columns.first() - BEFORE : 0;
  }
}
