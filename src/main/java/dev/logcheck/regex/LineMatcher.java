package dev.logcheck.regex;

/**
 * Matches all lines of a text against all patterns of a {@link PatternSet}, for one thread: here a
 * run that has much to read spends its time.
 *
 * <p>Two lines at a time. A look-up in the table has to wait for the one before it, and mostly for
 * the second-level cache; look-ups for another line fill that wait. Nobody looks for the ends of
 * lines either: the newline is a symbol of the automaton, whose entry is the verdict.
 */
public final class LineMatcher {
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
   * @param front takes the lines of the first half, in their order
   * @param back takes the others in theirs, meanwhile
   */
  public void match(byte[] text, int from, int to, Sink front, Sink back) {
    int middle = from + (to - from) / 2;
    while (middle < to && text[middle++] != '\n') {}
    Lane first = new Lane(text, from, middle, front, dfa, matcher);
    Lane second = new Lane(text, middle, to, back, dfa, matcher);
    while (first.isOpen() && second.isOpen()) {
      first.share(second);
      run(text, first, second);
    }
    while (first.isOpen()) {
      first.run();
    }
    while (second.isOpen()) {
      second.run();
    }
  }

  /** Runs both lanes to where one of them meets something that is not in the table of ASCII. */
  private static void run(byte[] text, Lane first, Lane second) {
    short[] ascii = first.table().ascii();
    int i = first.at();
    int j = second.at();
    int state = first.state();
    int other = second.state();
    byte value;
    byte otherValue;
    int next = state;
    int otherNext = other;
    do {
      state = next;
      other = otherNext;
      value = text[i++];
      otherValue = text[j++];
      if ((value | otherValue) < 0) {
        break;
      }
      next = ascii[(state << TransitionTable.ROW_SHIFT) + value];
      otherNext = ascii[(other << TransitionTable.ROW_SHIFT) + otherValue];
    } while (next > TransitionTable.UNKNOWN && otherNext > TransitionTable.UNKNOWN);
    first.goOn(i - 1, state);
    second.goOn(j - 1, other);
    if (value < 0 || next <= TransitionTable.UNKNOWN) {
      first.step();
    }
    if (otherValue < 0 || otherNext <= TransitionTable.UNKNOWN) {
      second.step();
    }
  }

  /** The place behind the last byte of a line that is not white space, as isspace(3) says in C. */
  public static int withoutTrailingSpace(byte[] text, int from, int to) {
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
