package dev.logcheck.regex;

/**
 * UTF-8 as bytes: reading one character of it.
 *
 * <p>Patterns and log lines are bytes that may or may not be UTF-8; both are read through here
 * wherever a character, and not a byte, is what matters.
 */
final class Utf8 {
  private Utf8() {}

  /**
   * The character encoded at {@code at}; -1 if what stands there is not valid UTF-8.
   *
   * @param end where the bytes end
   */
  static int decodeStrictly(byte[] bytes, int at, int end) {
    int codePoint = decode(bytes, at, end);
    boolean valid = codePoint < 0x80 || CharacterSet.BEYOND_ASCII.contains(codePoint);
    return valid ? codePoint : -1;
  }

  /**
   * The code point encoded at {@code at}, as glibc has it: UTF-8 as it was first defined, of up to
   * six bytes, but without surrogates; -1 if what stands there is none.
   */
  static int decode(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return lead;
    }
    int more = Integer.numberOfLeadingZeros(~lead & 0xff) - 25;
    if (more < 1 || more > 5 || at + more >= end) {
      return -1;
    }
    int codePoint = lead & (0x3f >> more);
    for (int i = 1; i <= more; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      codePoint = codePoint << 6 | (bytes[at + i] & 0x3f);
    }
    boolean valid = length(codePoint) == more + 1 && CharacterSet.ENCODABLE.contains(codePoint);
    return valid ? codePoint : -1;
  }

  /** How many bytes encode {@code codePoint}. */
  static int length(int codePoint) {
    int bits = 32 - Integer.numberOfLeadingZeros(codePoint);
    return bits <= 7 ? 1 : bits <= 11 ? 2 : (bits + 3) / 5;
  }
}
