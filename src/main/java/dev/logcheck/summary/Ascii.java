package dev.logcheck.summary;

/** What kinds of bytes log messages are made of; the alphabet of {@link Masker} and headers. */
final class Ascii {
  static final int BLANK = 0;
  static final int WORD = 1;
  static final int PUNCTUATION = 2;
  static final int VARIABLE = 3;

  private static final byte[] KINDS = kinds();
  private static final boolean[] STARTS_VALUE = set("./~-+<>([{\":");
  private static final boolean[] ENDS_NAME = set("()[]{}<>,;=\"'");

  private Ascii() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int b = 0; b < 256; b++) {
      if (b == MaskedMessage.VARIABLE) {
        kinds[b] = VARIABLE;
      } else if (b <= ' ' || b == 0x7f) {
        kinds[b] = BLANK;
      } else {
        kinds[b] = b >= 0x80 || b == '_' || isDigit(b) || isLetter(b) ? WORD : (byte) PUNCTUATION;
      }
    }
    return kinds;
  }

  private static boolean[] set(String characters) {
    boolean[] set = new boolean[128];
    characters.chars().forEach(c -> set[c] = true);
    return set;
  }

  static int kind(byte b) {
    return KINDS[b & 0xff];
  }

  /** Blanks and control bytes: what separates words. */
  static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** Whether punctuation may begin a path, a number, an address, data, or an empty slot. */
  static boolean mayStartValue(byte punctuation) {
    return STARTS_VALUE[punctuation];
  }

  /** Brackets, quotes and separators, which are no part of the name of a program or user. */
  static boolean endsName(byte b) {
    return KINDS[b & 0xff] == PUNCTUATION && ENDS_NAME[b];
  }

  /** Letters, digits, the underscore, and every byte beyond ASCII. */
  static boolean isWord(byte b) {
    return KINDS[b & 0xff] == WORD;
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  static boolean isLetter(int b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  static boolean isHex(int b) {
    int lower = b | 0x20;
    return isDigit(b) || (lower >= 'a' && lower <= 'f');
  }

  /** The bytes that hold the parts of a name or number together when a word goes on behind them. */
  static boolean isJoiner(byte b) {
    return b == '-' || b == '.' || b == '/' || b == '@' || b == '\\';
  }

  static boolean isOpening(byte b) {
    return b == '(' || b == '[' || b == '{' || b == '<';
  }

  static boolean isClosing(byte b) {
    return b == ')' || b == ']' || b == '}' || b == '>';
  }

  /** The closing bracket of an opening one. */
  static byte closing(byte opening) {
    return (byte) (opening == '(' ? ')' : opening + 2);
  }

  static int skipBlanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  static int skipDigits(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isDigit(bytes[i])) {
      i++;
    }
    return i;
  }

  /** The end of the run of bytes that are not blank. */
  static int skipField(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && !isBlank(bytes[i])) {
      i++;
    }
    return i;
  }
}
