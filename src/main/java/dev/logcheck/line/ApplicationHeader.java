package dev.logcheck.line;

/**
 * The headers of applications, which agree on little.
 *
 * <p>{@link Header} asks it once a line is known not to come from a syslog daemon. Applications
 * write a stamp, numbers, a level, threads in brackets and the name of a logger, in some order; a
 * header is taken for one only as far as it holds a stamp and such fields.
 */
final class ApplicationHeader {
  private static final int MOST_FIELDS = 14;

  /** From 2001 to 2286; those that begin with a one end in 2033. */
  private static final int SECONDS_DIGITS = 10;

  private int programFrom;
  private int programTo;

  /** Where the logger's or program's name begins. */
  int programFrom() {
    return programFrom;
  }

  /** The same as {@link #programFrom} if there is none. */
  int programTo() {
    return programTo;
  }

  /** The end of an application's header, or {@code from}. */
  int read(byte[] b, int from, int to) {
    programFrom = programTo = from;
    int piped = piped(b, from, to);
    if (piped > from) {
      return piped;
    }
    boolean bracketed = from < to && b[from] == '[';
    int stamp = bracketed ? HeaderFields.bracket(b, from, to) : from;
    if (bracketed && !HeaderFields.hasDigit(b, from, stamp)) {
      return from;
    }
    int level = level(b, stamp, to, bracketed);
    if (level > stamp) {
      return logger(b, level, to);
    }
    return bracketed ? dashed(b, stamp, to) : numbered(b, from, to);
  }

  /** The end of the seconds since 1970, if a number and then only names stand before them. */
  private int numbered(byte[] b, int from, int to) {
    if (from == to || !Ascii.isDigit(b[from])) {
      return from;
    }
    int i = from;
    for (int field = 0; field < MOST_FIELDS / 2 && i < to; field++) {
      int next = Ascii.skipField(b, i, to);
      int number = Ascii.skipDigits(b, i, next);
      if (number - i == SECONDS_DIGITS && b[i] == '1' && (number == next || b[number] == '.')) {
        return next;
      }
      if (!HeaderFields.isName(b, i, next)) {
        return from;
      }
      i = Ascii.skipBlanks(b, next, to);
    }
    return from;
  }

  /** The end of the level, if all before it are numbers, brackets and words in capitals. */
  private int level(byte[] b, int from, int to, boolean afterStamp) {
    boolean stamped = afterStamp;
    int i = Ascii.skipBlanks(b, from, to);
    for (int field = 0; field < MOST_FIELDS && i < to; field++) {
      int next = b[i] == '[' ? HeaderFields.bracket(b, i, to) : Ascii.skipField(b, i, to);
      boolean digit = HeaderFields.hasDigit(b, i, next);
      if (next == i) {
        return from;
      }
      if (stamped && HeaderFields.isLevel(b, i, next)) {
        return next;
      }
      if (!digit && HeaderFields.hasLetter(b, i, next) && b[i] != '[' && !isUpperWord(b, i, next)) {
        return from;
      }
      stamped |= digit;
      i = Ascii.skipBlanks(b, next, to);
    }
    return from;
  }

  /** What may stand behind a level: a thread in brackets, the logger's name, a dash. */
  private int logger(byte[] b, int from, int to) {
    int message = from;
    int i = skipSeparators(b, from, to);
    if (i < to && b[i] == '[' && (b[from - 1] != ']' || isProcess(b, i, to))) {
      i = HeaderFields.bracket(b, i, to);
      message = i;
      i = Ascii.skipBlanks(b, i, to);
      if (i + 1 < to && b[i] == '-' && b[i + 1] == ' ') {
        return i + 1;
      }
    }
    int name = HeaderFields.name(b, i, to);
    int colon = name > i ? HeaderFields.tagEnd(b, name, to) : name;
    if (colon == name && !isLogger(b, i, name, to)) {
      return Math.max(message, skipSeparators(b, message, to));
    }
    programFrom = i;
    programTo = name;
    return colon;
  }

  /** {@code package.name} before a bracket, in which loggers write what they were called for. */
  private static boolean isLogger(byte[] b, int from, int to, int lineEnd) {
    boolean dotted = false;
    for (int i = from + 1; i < to - 1; i++) {
      dotted |= b[i] == '.';
    }
    return dotted && to + 1 < lineEnd && b[to] == ' ' && b[to + 1] == '[';
  }

  /** {@code [pid 17:tid 18]}, as Apache writes behind a level in brackets. */
  private static boolean isProcess(byte[] b, int from, int to) {
    return to - from > 5 && b[from + 1] == 'p' && b[from + 2] == 'i' && b[from + 3] == 'd';
  }

  /** {@code program - message} behind a stamp in brackets. */
  private int dashed(byte[] b, int from, int to) {
    int name = Ascii.skipBlanks(b, from, to);
    int nameEnd = Ascii.skipField(b, name, to);
    int i = nameEnd;
    for (int field = 0; field < 2; field++) {
      int next = Ascii.skipBlanks(b, i, to);
      if (next + 1 < to && b[next] == '-' && b[next + 1] == ' ') {
        programFrom = name;
        programTo = nameEnd;
        return next + 1;
      }
      i = Ascii.skipField(b, next, to);
    }
    return from;
  }

  private static int skipSeparators(byte[] b, int from, int to) {
    int i = from;
    while (i < to && (Ascii.isBlank(b[i]) || ((b[i] == '-' || b[i] == '|') && isAlone(b, i, to)))) {
      i++;
    }
    return i;
  }

  private static boolean isAlone(byte[] b, int i, int to) {
    return Ascii.isBlank(b[i - 1]) && i + 1 < to && Ascii.isBlank(b[i + 1]);
  }

  /** {@code STAMP|name|number|message}. */
  private int piped(byte[] b, int from, int to) {
    if (from >= to || !Ascii.isDigit(b[from])) {
      return from;
    }
    int message = from;
    int bars = 0;
    for (int i = from; i < to && !Ascii.isBlank(b[i]) && bars < 3; i++) {
      if (b[i] == '|') {
        bars++;
        message = i + 1;
      }
    }
    return bars > 1 ? message : from;
  }

  private static boolean isUpperWord(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Ascii.isUpper(b[i])) {
        return false;
      }
    }
    return true;
  }
}
