package dev.logcheck.line;

/** What kinds of bytes log lines are made of; the alphabet of headers and of masking. */
public final class Ascii {
  public static final int BLANK = 0;
  public static final int WORD = 1;
  public static final int PUNCTUATION = 2;

  private static final byte[] KINDS = kinds();

  private Ascii() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int b = 0; b < 256; b++) {
      if (b <= ' ' || b == 0x7f) {
        kinds[b] = BLANK;
      } else {
        kinds[b] = b >= 0x80 || b == '_' || isDigit(b) || isLetter(b) ? WORD : (byte) PUNCTUATION;
      }
    }
    return kinds;
  }

  /** {@link #BLANK} (controls are), {@link #WORD}, or {@link #PUNCTUATION}. */
  public static int kind(byte b) {
    return KINDS[b & 0xff];
  }

  /** Blanks and control bytes: what separates words. */
  public static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** Letters, digits, the underscore, and every byte beyond ASCII. */
  public static boolean isWord(byte b) {
    return KINDS[b & 0xff] == WORD;
  }

  public static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  public static boolean isLetter(int b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  public static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  /** A hexadecimal digit. */
  public static boolean isHex(int b) {
    int lower = b | 0x20;
    return isDigit(b) || (lower >= 'a' && lower <= 'f');
  }

  /** The bytes that hold the parts of a name or number together when a word goes on behind them. */
  public static boolean isJoiner(byte b) {
    return b == '-' || b == '.' || b == '/' || b == '@' || b == '\\';
  }

  /** Brackets, quotes and separators, which are no part of the name of a program or user. */
  public static boolean endsName(byte b) {
    return KINDS[b & 0xff] == PUNCTUATION && (isOpening(b) || isClosing(b) || isSeparator(b));
  }

  private static boolean isSeparator(byte b) {
    return b == ',' || b == ';' || b == '=' || b == '"' || b == '\'';
  }

  /** An opening bracket. */
  public static boolean isOpening(byte b) {
    return b == '(' || b == '[' || b == '{' || b == '<';
  }

  /** A closing bracket. */
  public static boolean isClosing(byte b) {
    return b == ')' || b == ']' || b == '}' || b == '>';
  }

  /** The closing bracket of an opening one. */
  public static byte closing(byte opening) {
    return (byte) (opening == '(' ? ')' : opening + 2);
  }

  /** The first byte from {@code from} on that is not blank, or {@code to}. */
  public static int skipBlanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  /** The first byte from {@code from} on that is no digit, or {@code to}. */
  public static int skipDigits(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isDigit(bytes[i])) {
      i++;
    }
    return i;
  }

  /** The end of the run of bytes that are not blank. */
  public static int skipField(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && !isBlank(bytes[i])) {
      i++;
    }
    return i;
  }
}
