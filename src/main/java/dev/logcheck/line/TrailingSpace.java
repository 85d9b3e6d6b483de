package dev.logcheck.line;

/**
 * The white space at the end of a log line, which is no part of it: a carriage return, blanks, and
 * whatever else isspace(3) says in C, as logcheck's own shell commands remove it.
 */
public final class TrailingSpace {
  private TrailingSpace() {}

  /** Where it begins: the end of the line proper, or {@code from} if nothing else is there. */
  public static int start(byte[] line, int from, int to) {
    int end = to;
    while (end > from && isSpace(line[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
