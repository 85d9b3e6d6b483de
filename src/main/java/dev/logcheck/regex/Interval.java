package dev.logcheck.regex;

/**
 * What stands between braces after an atom: how often it repeats.
 *
 * <p>Read by the {@link Parser}. Braces that hold anything but numbers and a comma are no interval
 * but ordinary characters; a second comma makes them a mistake.
 *
 * @param min the least count; -1 where no count stands
 * @param max the greatest count; -1 for none
 * @param end the place behind the closing brace; -1 if this is no interval
 */
record Interval(int min, int max, int end) {
  private static final Interval NONE = new Interval(-1, -1, -1);

  /** Above every count that is allowed, and small enough to be multiplied. */
  private static final int TOO_MANY = 32768;

  /** Reads the braces that open at {@code open}. */
  static Interval read(byte[] pattern, int open) {
    int at = open + 1;
    int min = number(pattern, at);
    at = skipDigits(pattern, at);
    int max = min;
    if (at < pattern.length && pattern[at] == ',') {
      at++;
      min = Math.max(min, 0);
      max = number(pattern, at);
      at = skipDigits(pattern, at);
    }
    if (at < pattern.length && pattern[at] == ',') {
      return new Interval(1, 0, at + 1);
    }
    return at < pattern.length && pattern[at] == '}' ? new Interval(min, max, at + 1) : NONE;
  }

  boolean isInterval() {
    return end >= 0;
  }

  boolean isValid() {
    return isInterval() && min >= 0 && (max < 0 || min <= max);
  }

  private static int number(byte[] pattern, int from) {
    int end = skipDigits(pattern, from);
    int value = from == end ? -1 : 0;
    for (int i = from; i < end; i++) {
      value = Math.min(TOO_MANY, value * 10 + pattern[i] - '0');
    }
    return value;
  }

  private static int skipDigits(byte[] pattern, int from) {
    int at = from;
    while (at < pattern.length && pattern[at] >= '0' && pattern[at] <= '9') {
      at++;
    }
    return at;
  }
}
