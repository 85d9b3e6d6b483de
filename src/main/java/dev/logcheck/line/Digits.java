package dev.logcheck.line;

/** The numbers that digits make, as stamps have them. */
final class Digits {
  /** In the place of a number where there is none. */
  static final int NONE = -1;

  private Digits() {}

  /** A number of two digits that are surely within the line, or {@link #NONE}. */
  static int two(byte[] b, int from) {
    int tens = b[from] - '0';
    int ones = b[from + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NONE;
  }

  /** The same of four digits. */
  static int four(byte[] b, int from) {
    int century = two(b, from);
    int rest = two(b, from + 2);
    return century < 0 || rest < 0 ? NONE : 100 * century + rest;
  }

  /** The number that a few digits make; 0 for none. */
  static int number(byte[] b, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + b[i] - '0';
    }
    return number;
  }
}
