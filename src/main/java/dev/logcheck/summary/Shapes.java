package dev.logcheck.summary;

import dev.logcheck.line.Ascii;

/**
 * Recognises, in the bytes of a message, things that are values whatever the message says.
 *
 * <p>Each method looks at one place for {@link Masker} and answers with the end of what it found,
 * or with {@code from} where it found nothing. Each reads no byte twice, but for a bounded prefix.
 */
final class Shapes {
  static final int SHORTEST_BASE64 = 20;
  private static final int SHORTEST_BRACKETED_ID = 12;

  /** How far a shape is looked at before it is decided on, so that no line costs more than that. */
  private static final int LONGEST_LOOK = 256;

  private Shapes() {}

  /** {@code 12:30:59}, {@code 52:54:00:ab:cd:ef}, {@code fe80::1}: hex in groups of up to four. */
  static int colonHex(byte[] b, int from, int lineEnd) {
    int to = Math.min(lineEnd, from + LONGEST_LOOK);
    int groups = 0;
    boolean digit = false;
    boolean gap = false;
    int i = from;
    while (true) {
      int start = i;
      while (i < to && i - start <= 4 && Ascii.isHex(b[i])) {
        digit |= Ascii.isDigit(b[i]);
        i++;
      }
      if (i - start > 4) {
        return from;
      }
      groups += i > start ? 1 : 0;
      if (i + 1 >= to || b[i] != ':' || !(Ascii.isHex(b[i + 1]) || b[i + 1] == ':')) {
        break;
      }
      gap |= b[i + 1] == ':';
      i++;
    }
    if (i < to && Ascii.isWord(b[i])) {
      return from;
    }
    return digit && (groups >= 3 || (gap && groups >= 1)) ? i : from;
  }

  /** A path, from its slash, drive or scheme to the last byte that is not punctuation behind it. */
  static int path(byte[] b, int from, int to) {
    int end = from;
    for (int i = from; i < to && isPath(b[i]); i++) {
      if (Ascii.isWord(b[i]) || isJoinerOfPaths(b[i])) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Whether an angle bracket closes what one opened, and does not compare two numbers itself. */
  static boolean isBracketed(byte[] b, int from, int lineEnd) {
    int to = Math.min(lineEnd, from + LONGEST_LOOK);
    int i = from;
    while (i < to && b[i] != '>') {
      i++;
    }
    return i < to && !Ascii.isBlank(b[i - 1]);
  }

  /** Whether a path begins at a byte that is not part of a word. */
  static boolean startsPath(byte[] b, int from, int to) {
    int i = from;
    while (i < to && i - from < 3 && (b[i] == '.' || b[i] == '~')) {
      i++;
    }
    return i + 1 < to && b[i] == '/' && (Ascii.isWord(b[i + 1]) || b[i + 1] == '.');
  }

  private static boolean isPath(byte b) {
    return Ascii.isWord(b) || isJoinerOfPaths(b) || ".:-@?&=%#+~!$*".indexOf(b) >= 0;
  }

  private static boolean isJoinerOfPaths(byte b) {
    return b == '/' || b == '\\';
  }

  /**
   * A random id in angle brackets, from behind the one to before the other: both cases and more, as
   * in {@code <Qx3+b/Yt0aAB>}. Its brackets say where it ends, so it may be shorter than Base64
   * that has none.
   */
  static int bracketedId(byte[] b, int from, int lineEnd) {
    int to = Math.min(lineEnd, from + LONGEST_LOOK);
    boolean upper = false;
    boolean lower = false;
    boolean other = false;
    int i = from;
    for (; i < to && (isBase64(b[i]) || b[i] == '='); i++) {
      upper |= Ascii.isUpper(b[i]);
      lower |= b[i] >= 'a' && b[i] <= 'z';
      other |= Ascii.isDigit(b[i]) || b[i] == '+' || b[i] == '=';
    }
    boolean random = upper && lower && other && i - from >= SHORTEST_BRACKETED_ID;
    return random && i < to && b[i] == '>' ? i : from;
  }

  /**
   * The end of one word in quotes or angle brackets, from the opening to before the closing; no
   * blank is in it.
   */
  static int quotedEnd(byte[] b, int open, int lineEnd) {
    int to = Math.min(lineEnd, open + LONGEST_LOOK);
    byte closing = (byte) (b[open] == '<' ? '>' : b[open] == '`' ? '\'' : b[open]);
    int i = open + 1;
    while (i < to && !Ascii.isBlank(b[i]) && b[i] != closing && b[i] != b[open]) {
      i++;
    }
    boolean closed = i < to && b[i] == closing && (i + 1 == lineEnd || !Ascii.isWord(b[i + 1]));
    return closed ? i : open + 1;
  }

  /** Base64 of some length: both cases and digits, with {@code +}, {@code /} or padding. */
  static int base64(byte[] b, int from, int to) {
    boolean upper = false;
    boolean lower = false;
    boolean other = false;
    int look = Math.min(to, from + LONGEST_LOOK);
    int i = from;
    for (; i < look && isBase64(b[i]); i++) {
      upper |= Ascii.isUpper(b[i]);
      lower |= b[i] >= 'a' && b[i] <= 'z';
      other |= Ascii.isDigit(b[i]) || b[i] == '+';
    }
    if (!upper || !lower || !other || i - from < SHORTEST_BASE64) {
      return from;
    }
    while (i < to && (isBase64(b[i]) || b[i] == '=')) {
      i++;
    }
    return i;
  }

  private static boolean isBase64(byte b) {
    return Ascii.isDigit(b) || Ascii.isLetter(b) || b == '+' || b == '/' || b == '-' || b == '_';
  }

  /** A JSON object: from its brace to the one that closes it, or to the end of a cut one. */
  static int json(byte[] b, int from, int to) {
    int first = Ascii.skipBlanks(b, from + 1, to);
    if (first >= to || b[first] != '"') {
      return from;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      if (quoted && b[i] == '\\') {
        i++;
      } else if (b[i] == '"') {
        quoted = !quoted;
      } else if (!quoted && b[i] == '{') {
        depth++;
      } else if (!quoted && b[i] == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return to;
  }

  /** Four numbers with dots, and nothing else. */
  static boolean isAddress(byte[] b, int from, int to) {
    int dots = 0;
    for (int i = from; i < to; i++) {
      if (b[i] == '.') {
        dots++;
      } else if (!Ascii.isDigit(b[i])) {
        return false;
      }
    }
    return dots == 3;
  }
}
