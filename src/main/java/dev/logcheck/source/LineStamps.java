package dev.logcheck.source;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells lines that can have been written only once from lines that any generation of a log may
 * hold.
 */
final class LineStamps {
  private LineStamps() {}

  /**
   * Whether each of the lines has a digit, as every stamp does, and no two lines are equal. The
   * last one may be cut, and counts only if it is the first.
   */
  static boolean differ(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    Set<String> lines = new HashSet<>();
    int start = 0;
    int end = text.indexOf('\n');
    while (end >= 0) {
      String line = text.substring(start, end);
      if (!hasDigit(line) || !lines.add(line)) {
        return false;
      }
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return start > 0 || hasDigit(text);
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
