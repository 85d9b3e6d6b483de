package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import dev.logcheck.line.WordSet;

/**
 * The few English words that tell {@link Masker} what stands beside them: calendar, units, users.
 *
 * <p>They belong to dates, quantities and names in any log; no program's messages are in here.
 */
final class Lexicon {
  static final int LONGEST_CONSTANT = 5;

  private static final WordSet CALENDAR =
      WordSet.of("jan feb mar apr may jun jul aug sep oct nov dec sun mon tue wed thu fri sat");

  /** Units that may stand apart from their number, and what may follow a time of day. */
  private static final WordSet UNITS =
      WordSet.of(
          "b bit bits byte bytes kb kib kbyte kbytes mb mib mbyte mbytes gb gib gbyte gbytes tb tib"
              + " bps kbps mbps gbps hz khz mhz ghz ns us usec usecs ms msec msecs millisecond"
              + " milliseconds microsecond microseconds sec secs second seconds min mins minute"
              + " minutes hr hrs hour hours day days week weeks percent am pm utc gmt cet cest est"
              + " edt cst cdt mst mdt pst pdt");

  /** What may be glued to a number besides. */
  private static final WordSet GLUED_UNITS = WordSet.of("s m h d k g t st nd rd th x");

  private static final WordSet BEFORE_USER = WordSet.of("for by invalid illegal");

  private static final WordSet CONSTANTS = WordSet.of("true false null nil none yes no");

  private static final WordSet SIGNALS =
      WordSet.of(
          "hup int quit ill trap abrt iot bus fpe kill segv pipe alrm term stkflt chld cont stop"
              + " tstp ttin ttou urg xcpu xfsz vtalrm prof winch io poll pwr sys usr");

  private static final WordSet USER = WordSet.of("user");

  private Lexicon() {}

  /** A month or a day of the week, shortened to three letters and capitalised. */
  static boolean isCalendar(byte[] line, int from, int to) {
    return to - from == 3 && Ascii.isUpper(line[from]) && CALENDAR.contains(line, from, to);
  }

  /** A unit, a time zone, or a month: what makes one value with a number before it. */
  static boolean followsNumber(byte[] line, int from, int to) {
    return isUnit(line, from, to) || isCalendar(line, from, to);
  }

  static boolean isGluedUnit(byte[] line, int from, int to) {
    int end = unitEnd(line, from, to);
    return UNITS.contains(line, from, end) || GLUED_UNITS.contains(line, from, end);
  }

  static boolean isUser(byte[] line, int from, int to) {
    return USER.contains(line, from, to);
  }

  static boolean comesBeforeUser(byte[] line, int from, int to) {
    int initial = line[from] | 0x20;
    return to - from <= 7
        && (initial == 'f' || initial == 'b' || initial == 'i')
        && BEFORE_USER.contains(line, from, to);
  }

  /** The name of a signal, such as {@code SIGTERM}. */
  static boolean isSignal(byte[] line, int from, int to) {
    return to - from > 4
        && line[from] == 'S'
        && line[from + 1] == 'I'
        && line[from + 2] == 'G'
        && SIGNALS.contains(line, from + 3, Ascii.isDigit(line[to - 1]) ? to - 1 : to);
  }

  /** A constant of programming languages, which is a value where it is assigned. */
  static boolean isConstant(byte[] line, int from, int to) {
    return to - from <= LONGEST_CONSTANT && CONSTANTS.contains(line, from, to);
  }

  private static boolean isUnit(byte[] line, int from, int to) {
    return UNITS.contains(line, from, unitEnd(line, from, to));
  }

  /** A rate such as {@code kB/s} ends at the slash. */
  private static int unitEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] != '/') {
      i++;
    }
    return i;
  }
}
