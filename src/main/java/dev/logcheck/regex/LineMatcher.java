package dev.logcheck.regex;

/**
 * Matches all lines of a text against all patterns of a {@link PatternSet}, for one thread: here a
 * run that has much to read spends its time.
 *
 * <p>Four lines at a time. A look-up in the table has to wait for the one before it, and mostly for
 * the second-level cache; look-ups for other lines fill that wait. Nobody looks for the ends of
 * lines either: the newline is a symbol of the automaton, whose entry is the verdict.
 */
public final class LineMatcher {
  /** How many lines are matched at a time. */
  public static final int LANES = 4;

  private final LazyDfa dfa;
  private final Matcher matcher;

  LineMatcher(LazyDfa dfa, Matcher matcher) {
    this.dfa = dfa;
    this.matcher = matcher;
  }

  /** Takes lines with the patterns that match them. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next line.
     *
     * @param start where it begins in the text
     * @param end the place behind its last byte that is not white space
     * @param matches the patterns that match it between the two
     */
    void line(int start, int end, MatchSet matches);
  }

  /** Matches single lines with the same automaton, and knows what matching has cost. */
  public Matcher matcher() {
    return matcher;
  }

  /**
   * Matches the lines of a stretch of text; white space at their ends does not count.
   *
   * @param from where its first line begins
   * @param to the place behind the newline of its last line
   * @param sinks {@link #LANES} of them, in the order of the text: each takes the lines of its part
   *     in their order, while the others take theirs
   */
  public void match(byte[] text, int from, int to, Sink[] sinks) {
    Lane a = lane(text, from, to, 0, sinks);
    Lane b = lane(text, from, to, 1, sinks);
    Lane c = lane(text, from, to, 2, sinks);
    Lane d = lane(text, from, to, 3, sinks);
    while (a.isOpen() && b.isOpen() && c.isOpen() && d.isOpen()) {
      while (a.table() != b.table() || a.table() != c.table() || a.table() != d.table()) {
        a.renew();
        b.renew();
        c.renew();
        d.renew();
      }
      run(text, a, b, c, d);
    }
    a.runToEnd();
    b.runToEnd();
    c.runToEnd();
    d.runToEnd();
  }

  private Lane lane(byte[] text, int from, int to, int number, Sink[] sinks) {
    int start = startOfPart(text, from, to, number);
    int end = startOfPart(text, from, to, number + 1);
    return new Lane(text, start, end, sinks[number], dfa, matcher);
  }

  private static int startOfPart(byte[] text, int from, int to, int number) {
    int start = from + (int) ((long) (to - from) * number / LANES);
    while (start > from && start < to && text[start - 1] != '\n') {
      start++;
    }
    return start;
  }

  /** Runs all lanes to where one of them meets something that is not in the table of ASCII. */
  private static void run(byte[] text, Lane a, Lane b, Lane c, Lane d) {
    short[] ascii = a.table().ascii();
    int atA = a.at();
    int atB = b.at();
    int atC = c.at();
    int atD = d.at();
    int stateA;
    int stateB;
    int stateC;
    int stateD;
    int nextA = a.state();
    int nextB = b.state();
    int nextC = c.state();
    int nextD = d.state();
    byte valueA;
    byte valueB;
    byte valueC;
    byte valueD;
    do {
      stateA = nextA;
      stateB = nextB;
      stateC = nextC;
      stateD = nextD;
      valueA = text[atA++];
      valueB = text[atB++];
      valueC = text[atC++];
      valueD = text[atD++];
      if ((valueA | valueB | valueC | valueD) < 0) {
        break;
      }
      nextA = ascii[(stateA << TransitionTable.ROW_SHIFT) + valueA];
      nextB = ascii[(stateB << TransitionTable.ROW_SHIFT) + valueB];
      nextC = ascii[(stateC << TransitionTable.ROW_SHIFT) + valueC];
      nextD = ascii[(stateD << TransitionTable.ROW_SHIFT) + valueD];
    } while (nextA > TransitionTable.UNKNOWN
        && nextB > TransitionTable.UNKNOWN
        && nextC > TransitionTable.UNKNOWN
        && nextD > TransitionTable.UNKNOWN);
    a.goOn(atA - 1, stateA, valueA, nextA);
    b.goOn(atB - 1, stateB, valueB, nextB);
    c.goOn(atC - 1, stateC, valueC, nextC);
    d.goOn(atD - 1, stateD, valueD, nextD);
  }

  /** The place behind the last byte of a line that is not white space, as isspace(3) says in C. */
  static int withoutTrailingSpace(byte[] text, int from, int to) {
    int end = to;
    while (end > from && isSpace(text[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
