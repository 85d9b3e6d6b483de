package dev.logcheck.mail;

/** Takes the bytes of a text one by one and knows whether they are UTF-8 (RFC 3629, section 4). */
final class Utf8Scan {
  private static final int DELETE = 0x7F;

  private boolean valid = true;

  /** How many bytes the character at hand still lacks, and the range of the next one. */
  private int lacking;

  private int least;
  private int most;

  /** Takes the next byte, 0 to 255. */
  void take(int b) {
    if (lacking > 0) {
      valid &= b >= least && b <= most;
      expect(lacking - 1, 0x80, 0xBF);
    } else if (b > DELETE) {
      begin(b);
    }
  }

  /** The narrow ranges shut out overlong forms, surrogates, and what is above U+10FFFF. */
  private void begin(int b) {
    valid &= b >= 0xC2 && b <= 0xF4;
    switch (b) {
      case 0xE0 -> expect(2, 0xA0, 0xBF);
      case 0xED -> expect(2, 0x80, 0x9F);
      case 0xF0 -> expect(3, 0x90, 0xBF);
      case 0xF4 -> expect(3, 0x80, 0x8F);
      default -> expect(b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3, 0x80, 0xBF);
    }
  }

  private void expect(int bytes, int from, int to) {
    lacking = bytes;
    least = from;
    most = to;
  }

  /** Whether there was nothing but whole characters. */
  boolean isValid() {
    return valid && lacking == 0;
  }
}
