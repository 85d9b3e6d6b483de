package dev.logcheck.summary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The few English words that tell {@link Masker} what stands beside them: calendar, units, users.
 *
 * <p>They belong to dates, quantities and names in any log; no program's messages are in here.
 * Words are compared as numbers of five bits a letter, without regard to case, so that a look-up
 * allocates nothing.
 */
final class Lexicon {
  static final int LONGEST_CONSTANT = 5;

  private static final int LONGEST = 12;

  private static final long[] CALENDAR =
      packed("jan feb mar apr may jun jul aug sep oct nov dec sun mon tue wed thu fri sat");

  /** Units that may stand apart from their number, and what may follow a time of day. */
  private static final long[] UNITS =
      packed(
          "b bit bits byte bytes kb kib kbyte kbytes mb mib mbyte mbytes gb gib gbyte gbytes tb tib"
              + " bps kbps mbps gbps hz khz mhz ghz ns us usec usecs ms msec msecs millisecond"
              + " milliseconds microsecond microseconds sec secs second seconds min mins minute"
              + " minutes hr hrs hour hours day days week weeks percent am pm utc gmt cet cest est"
              + " edt cst cdt mst mdt pst pdt");

  /** What may be glued to a number besides. */
  private static final long[] GLUED_UNITS = packed("s m h d k g t st nd rd th x");

  private static final long[] LEVELS =
      packed(
          "trace debug info information notice warn warning error err severe crit critical fatal"
              + " alert emerg fine finer finest");

  private static final long[] BEFORE_USER = packed("for by invalid illegal");

  private static final long[] CONSTANTS = packed("true false null nil none yes no");

  private static final long USER = packed("user")[0];

  private Lexicon() {}

  /** A month or a day of the week, shortened to three letters and capitalised. */
  static boolean isCalendar(byte[] line, int from, int to) {
    return to - from == 3
        && Ascii.isUpper(line[from])
        && Arrays.binarySearch(CALENDAR, pack(line, from, to)) >= 0;
  }

  /** How grave a message is, as applications write it in their headers. */
  static boolean isLevel(byte[] line, int from, int to) {
    return Arrays.binarySearch(LEVELS, pack(line, from, to)) >= 0;
  }

  /** A unit, a time zone, or a month: what makes one value with a number before it. */
  static boolean followsNumber(byte[] line, int from, int to) {
    return isUnit(line, from, to) || isCalendar(line, from, to);
  }

  static boolean isGluedUnit(byte[] line, int from, int to) {
    long word = pack(line, from, unitEnd(line, from, to));
    return isUnit(line, from, to) || Arrays.binarySearch(GLUED_UNITS, word) >= 0;
  }

  static boolean isUser(byte[] line, int from, int to) {
    return to - from == 4 && pack(line, from, to) == USER;
  }

  static boolean comesBeforeUser(byte[] line, int from, int to) {
    int initial = line[from] | 0x20;
    return to - from <= 7
        && (initial == 'f' || initial == 'b' || initial == 'i')
        && Arrays.binarySearch(BEFORE_USER, pack(line, from, to)) >= 0;
  }

  /** A constant of programming languages, which is a value where it is assigned. */
  static boolean isConstant(byte[] line, int from, int to) {
    return to - from <= LONGEST_CONSTANT
        && Arrays.binarySearch(CONSTANTS, pack(line, from, to)) >= 0;
  }

  private static boolean isUnit(byte[] line, int from, int to) {
    return Arrays.binarySearch(UNITS, pack(line, from, unitEnd(line, from, to))) >= 0;
  }

  /** A rate such as {@code kB/s} ends at the slash. */
  private static int unitEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] != '/') {
      i++;
    }
    return i;
  }

  /** The letters of a word in one number, or 0 if it is too long or not of letters alone. */
  private static long pack(byte[] line, int from, int to) {
    if (to - from > LONGEST) {
      return 0;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      if (!Ascii.isLetter(line[i])) {
        return 0;
      }
      packed = packed << 5 | (line[i] & 31);
    }
    return packed;
  }

  private static long[] packed(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> word.getBytes(StandardCharsets.US_ASCII))
        .mapToLong(word -> pack(word, 0, word.length))
        .sorted()
        .toArray();
  }
}
