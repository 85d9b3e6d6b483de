package dev.logcheck.summary;

import dev.logcheck.line.Ascii;

/**
 * Finds the end of a word and what it is made of; {@link Masker} asks it for each word in turn.
 *
 * <p>A word is a run of word bytes held together by inner joiners. Scripts that write no blanks
 * between words, such as Chinese, end where ASCII begins. Most bytes of a finding go through here,
 * so one look into a table says all there is to know of a byte.
 */
final class WordScan {
  private static final int SHORTEST_HEX = 6;

  /** One, so that digits can be summed up. */
  private static final int DIGIT = 1;

  private static final int LETTER = 1 << 1;
  private static final int NO_HEX = 1 << 2;
  private static final int DOT = 1 << 3;
  private static final int AT = 1 << 4;
  private static final int JOINER = 1 << 5;

  /** Word bytes: of ASCII, beyond it, and of scripts that write no blanks between words. */
  private static final int ASCII = 1 << 6;

  private static final int OTHER = 1 << 7;
  private static final int WIDE = 1 << 8;
  private static final int WORD = ASCII | OTHER | WIDE;

  private static final short[] KINDS = kinds();

  private int digits;
  private int seen;
  private int length;

  private static short[] kinds() {
    short[] kinds = new short[256];
    for (int b = 0; b < kinds.length; b++) {
      kinds[b] = (short) (ofWord((byte) b) | ofJoiner((byte) b) | (Ascii.isHex(b) ? 0 : NO_HEX));
    }
    return kinds;
  }

  private static int ofWord(byte b) {
    int script = b >= 0 ? ASCII : (b & 0xff) >= 0xe0 ? WIDE : OTHER;
    return Ascii.isWord(b) ? script | (Ascii.isDigit(b) ? DIGIT : LETTER) : 0;
  }

  private static int ofJoiner(byte b) {
    return Ascii.isJoiner(b) ? JOINER | (b == '.' ? DOT : b == '@' ? AT : 0) : 0;
  }

  /** Scans the word that begins at {@code from}; answers with its end. */
  int find(byte[] line, int from, int end) {
    int script = WORD & ~((KINDS[line[from] & 0xff] & WIDE) == 0 ? WIDE : ASCII);
    int kinds = 0;
    int sum = 0;
    int i = from;
    do {
      int kind = KINDS[line[i] & 0xff];
      while ((kind & script) != 0) {
        kinds |= kind;
        sum += kind & DIGIT;
        kind = ++i < end ? KINDS[line[i] & 0xff] : 0;
      }
      if ((kind & JOINER) == 0 || i + 1 >= end || (KINDS[line[i + 1] & 0xff] & WORD) == 0) {
        break;
      }
      kinds |= kind;
    } while (++i < end);
    seen = kinds;
    digits = sum;
    length = i - from;
    return i;
  }

  /** Whether it is a number, a numbered name, a longer hexadecimal number, or a mail address. */
  boolean isNumeric() {
    boolean hex = (seen & NO_HEX) == 0 && length >= SHORTEST_HEX;
    boolean number = digits == 1 && ((seen & LETTER) == 0 || hex);
    return digits >= 2 || number || (seen & (AT | DOT)) == (AT | DOT);
  }

  /** Whether it cannot be a value for what it is made of. */
  boolean isPlain() {
    return (seen & (DIGIT | AT)) == 0;
  }

  boolean hasDigit() {
    return digits > 0;
  }

  boolean hasDot() {
    return (seen & DOT) != 0;
  }
}
