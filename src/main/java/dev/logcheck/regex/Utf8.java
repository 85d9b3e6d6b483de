package dev.logcheck.regex;

/**
 * UTF-8 as bytes: reading one character of it.
 *
 * <p>Patterns and log lines are bytes that may or may not be UTF-8; both are read through here
 * wherever a character, and not a byte, is what matters.
 */
final class Utf8 {
  private Utf8() {}

  /** The code point encoded at {@code at}; -1 if what stands there is not valid UTF-8. */
  static int decode(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return lead;
    }
    int more = lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
    if (more < 0 || at + more >= end) {
      return -1;
    }
    int codePoint = lead & 0x3f >> more;
    for (int i = 1; i <= more; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      codePoint = codePoint << 6 | (bytes[at + i] & 0x3f);
    }
    boolean valid = length(codePoint) == more + 1 && CharacterSet.BEYOND_ASCII.contains(codePoint);
    return valid ? codePoint : -1;
  }

  /** How many bytes encode {@code codePoint}. */
  static int length(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
