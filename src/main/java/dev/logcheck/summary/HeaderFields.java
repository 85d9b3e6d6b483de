package dev.logcheck.summary;

/**
 * The fields that headers are made of, and the headers of applications, which agree on little.
 *
 * <p>{@link Header} asks it once a line is known not to come from a syslog daemon. Applications
 * write a stamp, numbers, a level, threads in brackets and the name of a logger, in some order; a
 * header is taken for one only as far as it holds a stamp and then such fields.
 */
final class HeaderFields {
  private static final int MOST_FIELDS = 14;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_BRACKET = 256;

  private static final java.util.Set<String> LEVELS =
      java.util.Set.of(
          "TRACE",
          "DEBUG",
          "INFO",
          "INFORMATION",
          "NOTICE",
          "WARN",
          "WARNING",
          "ERROR",
          "ERR",
          "SEVERE",
          "CRIT",
          "CRITICAL",
          "FATAL",
          "ALERT",
          "EMERG",
          "FINE",
          "FINER",
          "FINEST");

  private int programFrom;
  private int programTo;

  int programFrom() {
    return programFrom;
  }

  int programTo() {
    return programTo;
  }

  /** The end of a program's name: anything up to a blank, bracket or final colon. */
  int name(byte[] b, int from, int to) {
    int limit = Math.min(to, from + LONGEST_NAME);
    int i = from;
    while (i < limit && !Ascii.isBlank(b[i]) && !endsName(b, i, to)) {
      i++;
    }
    return hasLetter(b, from, i) ? i : from;
  }

  private static boolean endsName(byte[] b, int i, int to) {
    return Ascii.endsName(b[i]) || (b[i] == ':' && (i + 1 == to || Ascii.isBlank(b[i + 1])));
  }

  /** The end of {@code (module)[pid] (more):} behind a name, colon included; or {@code from}. */
  int tagEnd(byte[] b, int from, int to) {
    int i = from;
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

  /** {@code -} or elements in brackets with quoted values, RFC 5424 section 6.3. */
  int structuredData(byte[] b, int from, int to) {
    if (from < to && b[from] == '-') {
      return from + 1;
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
    return i < to ? i : from;
  }

  /** The end of an application's header, or {@code from}. */
  int application(byte[] b, int from, int to) {
    programFrom = programTo = from;
    int piped = piped(b, from, to);
    if (piped > from) {
      return piped;
    }
    boolean bracketed = from < to && b[from] == '[';
    int stamp = bracketed ? bracket(b, from, to) : from;
    if (bracketed && !hasDigit(b, from, stamp)) {
      return from;
    }
    int level = level(b, stamp, to, bracketed);
    if (level > stamp) {
      return logger(b, level, to);
    }
    return bracketed ? dashed(b, stamp, to) : from;
  }

  /** The end of the level, if all before it are numbers, brackets and words in capitals. */
  private int level(byte[] b, int from, int to, boolean afterStamp) {
    boolean stamped = afterStamp;
    int i = Ascii.skipBlanks(b, from, to);
    for (int field = 0; field < MOST_FIELDS && i < to; field++) {
      int next = b[i] == '[' ? bracket(b, i, to) : Ascii.skipField(b, i, to);
      boolean digit = hasDigit(b, i, next);
      if (next == i) {
        return from;
      }
      if (stamped && isLevel(b, i, next)) {
        return next;
      }
      if (!digit && hasLetter(b, i, next) && b[i] != '[' && !isUpperWord(b, i, next)) {
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
      i = bracket(b, i, to);
      message = i;
      i = Ascii.skipBlanks(b, i, to);
      if (i + 1 < to && b[i] == '-' && b[i + 1] == ' ') {
        return i + 1;
      }
    }
    int name = name(b, i, to);
    int colon = name > i ? tagEnd(b, name, to) : name;
    if (colon == name) {
      return Math.max(message, skipSeparators(b, message, to));
    }
    programFrom = i;
    programTo = name;
    return colon;
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

  /** A level's name, perhaps with punctuation about it or a module before it. */
  boolean isLevel(byte[] b, int from, int to) {
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
    return length >= 3
        && length <= 11
        && LEVELS.contains(
            new String(b, start, length, java.nio.charset.StandardCharsets.ISO_8859_1)
                .toUpperCase(java.util.Locale.ROOT));
  }

  /** The end of a bracket with all that is in it, or {@code from} if it is not closed in time. */
  private static int bracket(byte[] b, int from, int to) {
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

  boolean hasDigit(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Ascii.isDigit(b[i])) {
        return true;
      }
    }
    return false;
  }

  boolean hasLetter(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Ascii.isLetter(b[i]) || b[i] < 0) {
        return true;
      }
    }
    return false;
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
