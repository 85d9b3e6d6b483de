package dev.logcheck.audit;

import dev.logcheck.regex.LineMatcher;
import java.util.Arrays;

/** A piece of a log's text, whole lines, and what its scan has noted. For one thread at a time. */
final class Piece {
  /** So many bytes, and the rest of the line that they end in. */
  static final int USUAL = 1 << 18;

  private final NotedLines[] noted = new NotedLines[LineMatcher.LANES];
  private byte[] text = {};
  private int length;

  Piece() {
    Arrays.setAll(noted, part -> new NotedLines());
  }

  /** Takes a copy of whole lines, whose scan is to come. */
  void fill(byte[] buffer, int from, int to) {
    length = to - from;
    if (length > text.length) {
      text = new byte[Math.max(length, USUAL + USUAL / 8)];
    }
    System.arraycopy(buffer, from, text, 0, length);
  }

  /** Gives up the memory that a huge line has taken. */
  void shrink() {
    if (text.length > 2 * USUAL) {
      text = new byte[0];
    }
  }

  byte[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /** What the last scan noted, in the order of the lines. */
  NotedLines[] noted() {
    return noted;
  }
}
