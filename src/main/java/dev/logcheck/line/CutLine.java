package dev.logcheck.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a line of which not all is kept: its beginning, and in words what follows it. */
public final class CutLine {
  /** The longest line, in bytes, that is kept whole. */
  public static final int LONGEST = 1024 * 1024;

  private static final String UNIT = " bytes]";

  /** So many have room in a long. */
  private static final int MOST_DIGITS = 18;

  private CutLine() {}

  /**
   * A line of which only the first bytes are kept, because it is too long.
   *
   * @param text begins with them
   * @param kept how many they are
   * @param length of the whole line, in bytes
   * @return with a newline
   */
  public static byte[] tooLong(byte[] text, int kept, long length) {
    return text(text, kept, "[cut here, after " + kept + " of " + length + UNIT);
  }

  /** How many bytes the line has whose text this is, what {@link #tooLong} left out counted in. */
  public static long lengthOf(byte[] text, int from, int to) {
    int digitsTo = to - UNIT.length();
    if (to - from <= LONGEST || !endsWithUnit(text, to)) {
      return (long) to - from;
    }
    int digitsFrom = digitsTo;
    while (digitsTo - digitsFrom < MOST_DIGITS && Ascii.isDigit(text[digitsFrom - 1])) {
      digitsFrom--;
    }
    long length = 0;
    for (int i = digitsFrom; i < digitsTo; i++) {
      length = 10 * length + text[i] - '0';
    }
    return Math.max(length, to - from);
  }

  private static boolean endsWithUnit(byte[] text, int to) {
    for (int i = 1; i <= UNIT.length(); i++) {
      if (text[to - i] != UNIT.charAt(UNIT.length() - i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A line that ends in a run of NUL bytes, which are not kept: what a crash leaves in a log.
   *
   * @param text begins with what is kept
   * @param kept how many bytes that are
   * @param nulBytes how many there are
   * @return with a newline
   */
  public static byte[] beforeHole(byte[] text, int kept, long nulBytes) {
    return text(text, kept, "[" + nulBytes + " NUL bytes]");
  }

  private static byte[] text(byte[] text, int kept, String rest) {
    byte[] end = ((kept > 0 ? " " : "") + rest + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] line = Arrays.copyOf(text, kept + end.length);
    System.arraycopy(end, 0, line, kept, end.length);
    return line;
  }
}
