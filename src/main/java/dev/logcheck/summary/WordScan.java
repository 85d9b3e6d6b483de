package dev.logcheck.summary;

/**
 * Finds the end of a word and what it is made of; {@link Masker} asks it for each word in turn.
 *
 * <p>A word is a run of word bytes held together by inner joiners. Scripts that write no blanks
 * between words, such as Chinese, end where ASCII begins.
 */
final class WordScan {
  private static final int SHORTEST_HEX = 6;

  private int digits;
  private int letters;
  private boolean hex;
  private boolean dot;
  private boolean at;

  /** Scans the word that begins at {@code from}; answers with its end. */
  int find(byte[] line, int from, int end) {
    digits = 0;
    letters = 0;
    hex = true;
    dot = false;
    at = false;
    boolean wide = isWide(line[from]);
    int i = from;
    while (i < end && (Ascii.isWord(line[i]) ? goesOn(wide, line[i]) : joins(line, i, end))) {
      count(line[i++]);
    }
    return i;
  }

  private static boolean joins(byte[] line, int i, int end) {
    return Ascii.isJoiner(line[i]) && i + 1 < end && Ascii.isWord(line[i + 1]);
  }

  private static boolean goesOn(boolean wide, byte b) {
    return isWide(b) ? wide : b < 0 || !wide;
  }

  private static boolean isWide(byte b) {
    return (b & 0xff) >= 0xe0;
  }

  private void count(byte b) {
    if (Ascii.isDigit(b)) {
      digits++;
      return;
    }
    hex &= Ascii.isHex(b);
    dot |= b == '.';
    at |= b == '@';
    letters += Ascii.isWord(b) ? 1 : 0;
  }

  /** Whether it is a number, a numbered name, a longer hexadecimal number, or a mail address. */
  boolean isNumeric() {
    boolean number = digits == 1 && (letters == 0 || (hex && digits + letters >= SHORTEST_HEX));
    return digits >= 2 || number || (at && dot);
  }

  boolean hasDigit() {
    return digits > 0;
  }

  boolean hasDot() {
    return dot;
  }
}
