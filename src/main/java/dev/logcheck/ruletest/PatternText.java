package dev.logcheck.ruletest;

import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds places in the text of a pattern, past escapes and bracket expressions. */
final class PatternText {
  /** Counts that the engine takes have five digits at most. */
  private static final Pattern COUNT = Pattern.compile("\\{0*([0-9]{0,5})(?:,0*([0-9]{0,5}))?}");

  private PatternText() {}

  /** Where {@code .*}, {@code .+} or {@code .{n,}} stands; -1 if nowhere. */
  static int anyRun(String pattern) {
    return find(pattern, i -> pattern.charAt(i) == '.' && isUnbounded(pattern, i + 1));
  }

  private static boolean isUnbounded(String pattern, int repeat) {
    if (repeat == pattern.length() || pattern.charAt(repeat) != '{') {
      return repeat < pattern.length() && "*+".indexOf(pattern.charAt(repeat)) >= 0;
    }
    int end = pattern.indexOf('}', repeat);
    return end > 0 && pattern.charAt(end - 1) == ',';
  }

  /** Where a back-reference stands; -1 if nowhere. */
  static int backReference(String pattern) {
    return find(
        pattern,
        i ->
            pattern.charAt(i) == '\\'
                && i + 1 < pattern.length()
                && pattern.charAt(i + 1) >= '1'
                && pattern.charAt(i + 1) <= '9');
  }

  /** Where the braces with the highest count open; -1 if nothing is counted. */
  static int largestCount(String pattern) {
    int largest = -1;
    long most = -1;
    for (int i = 0; i < pattern.length(); i = next(pattern, i)) {
      Matcher count = COUNT.matcher(pattern).region(i, pattern.length());
      if (count.lookingAt() && highest(count) > most) {
        most = highest(count);
        largest = i;
      }
    }
    return largest;
  }

  private static long highest(MatchResult count) {
    String last = count.group(2) == null || count.group(2).isEmpty() ? "0" : count.group(2);
    return Math.max(Long.parseLong("0" + count.group(1)), Long.parseLong(last));
  }

  private static int find(String pattern, IntPredicate wanted) {
    for (int i = 0; i < pattern.length(); i = next(pattern, i)) {
      if (wanted.test(i)) {
        return i;
      }
    }
    return -1;
  }

  private static int next(String pattern, int i) {
    return switch (pattern.charAt(i)) {
      case '\\' -> i + 2;
      case '[' -> behindBracket(pattern, i + 1);
      default -> i + 1;
    };
  }

  /** A bracket that comes first, or in a class such as {@code [:digit:]}, closes nothing. */
  private static int behindBracket(String pattern, int start) {
    int i = start + (pattern.startsWith("^", start) ? 1 : 0);
    i += pattern.startsWith("]", i) ? 1 : 0;
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      boolean named =
          pattern.charAt(i) == '['
              && i + 1 < pattern.length()
              && ":.=".indexOf(pattern.charAt(i + 1)) >= 0;
      int end = named ? pattern.indexOf(pattern.charAt(i + 1) + "]", i + 2) : -1;
      i = end < 0 ? i + 1 : end + 2;
    }
    return i + 1;
  }
}
