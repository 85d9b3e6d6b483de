package dev.logcheck.line;

/** The fields that headers are made of; {@link Header} and {@link ApplicationHeader} read them. */
final class HeaderFields {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_BRACKET = 256;

  private static final WordSet LEVELS =
      WordSet.of(
          "trace debug info information notice warn warning error err severe crit critical fatal"
              + " alert emerg fine finer finest");

  /** Bytes that end the name of a program, colons if nothing follows them. */
  private static final boolean[] END_NAMES = endNames();

  private HeaderFields() {}

  private static boolean[] endNames() {
    boolean[] ends = new boolean[256];
    for (int b = 0; b < ends.length; b++) {
      ends[b] = Ascii.isBlank((byte) b) || Ascii.endsName((byte) b) || b == ':';
    }
    return ends;
  }

  /**
   * The end of a program's name: anything up to a blank, bracket or final colon; or that in
   * parentheses, as systemd names itself on its way to become the program.
   */
  static int name(byte[] b, int from, int to) {
    if (from < to && b[from] == '(') {
      int close = bareName(b, from + 1, to);
      return close > from + 1 && close < to && b[close] == ')' ? close + 1 : from;
    }
    return bareName(b, from, to);
  }

  private static int bareName(byte[] b, int from, int to) {
    int limit = Math.min(to, from + LONGEST_NAME);
    int i = from;
    while (i < limit && !(END_NAMES[b[i] & 0xff] && endsName(b, i, to))) {
      i++;
    }
    return hasLetter(b, from, i) ? i : from;
  }

  /** Of a byte that may. */
  private static boolean endsName(byte[] b, int i, int to) {
    return b[i] != ':' || i + 1 == to || Ascii.isBlank(b[i + 1]);
  }

  /**
   * The end of {@code (module)[pid] (more):} behind a name, colon included; or {@code from}. A
   * bracket that was never opened is what gdm writes behind its name.
   */
  static int tagEnd(byte[] b, int from, int to) {
    int i = from < to && b[from] == ']' ? from + 1 : from;
    if (i < to && b[i] == '(') {
      i = bracket(b, i, to);
    }
    if (i < to && b[i] == '[') {
      i = bracket(b, i, to);
      if (i + 1 < to && b[i] == ' ' && b[i + 1] == '(') {
        i = bracket(b, i + 1, to);
      }
    }
    boolean colon = i < to && b[i] == ':' && (i + 1 == to || Ascii.isBlank(b[i + 1]));
    return colon ? i + 1 : from;
  }

  /**
   * The end of {@code -} or of elements in brackets with quoted values, RFC 5424 section 6.3; or
   * {@code from} where there is neither.
   */
  static int structuredData(byte[] b, int from, int to) {
    if (from == to || b[from] != '[') {
      return from < to && b[from] == '-' ? from + 1 : from;
    }
    int i = from;
    boolean quoted = false;
    while (i < to && (quoted || b[i] != ' ' || b[i - 1] != ']')) {
      if (b[i] == '\\') {
        i++;
      } else if (b[i] == '"') {
        quoted = !quoted;
      }
      i++;
    }
    boolean closed = i < to || (i == to && !quoted && b[i - 1] == ']');
    return closed ? i : from;
  }

  /** What RFC 5424 lets stand before a message in UTF-8. */
  static int skipByteOrderMark(byte[] b, int from, int to) {
    boolean mark =
        to - from >= 3
            && b[from] == (byte) 0xef
            && b[from + 1] == (byte) 0xbb
            && b[from + 2] == (byte) 0xbf;
    return mark ? from + 3 : from;
  }

  /** A level's name, perhaps with punctuation about it or a module before it. */
  static boolean isLevel(byte[] b, int from, int to) {
    int start = from;
    int end = Math.min(to, Ascii.skipField(b, from, to));
    while (end > start && !Ascii.isWord(b[end - 1])) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (!Ascii.isWord(b[i])) {
        start = i + 1;
      }
    }
    int length = end - start;
    if (length == 1) {
      return "VDIWEF".indexOf(b[start]) >= 0 && start == from;
    }
    return LEVELS.contains(b, start, end);
  }

  /** The end of a bracket with all that is in it, or {@code from} if it is not closed in time. */
  static int bracket(byte[] b, int from, int to) {
    int limit = Math.min(to, from + LONGEST_BRACKET);
    int depth = 0;
    for (int i = from; i < limit; i++) {
      if (Ascii.isOpening(b[i])) {
        depth++;
      } else if (Ascii.isClosing(b[i]) && --depth == 0) {
        return i + 1;
      }
    }
    return from;
  }

  /** Whether there is nothing but word bytes and what joins the parts of names. */
  static boolean isName(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Ascii.isWord(b[i]) && !Ascii.isJoiner(b[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean hasDigit(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Ascii.isDigit(b[i])) {
        return true;
      }
    }
    return false;
  }

  static boolean hasLetter(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Ascii.isLetter(b[i]) || b[i] < 0) {
        return true;
      }
    }
    return false;
  }
}
