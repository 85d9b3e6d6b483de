package dev.logcheck.regex;

/**
 * A stretch of text of which the {@link LineMatcher} matches one line after the other: the place
 * that was reached, and the state there.
 */
final class Lane {
  private final byte[] text;
  private final int end;
  private final LineMatcher.Sink sink;
  private final LazyDfa dfa;
  private final Matcher matcher;

  private int start;
  private int at;
  private int state = TransitionTable.START;
  private TransitionTable table;

  /** A lane of whole lines, before the first of them. */
  Lane(byte[] text, int from, int to, LineMatcher.Sink sink, LazyDfa dfa, Matcher matcher) {
    this.text = text;
    this.start = from;
    this.at = from;
    this.end = to;
    this.sink = sink;
    this.dfa = dfa;
    this.matcher = matcher;
    this.table = dfa.table();
  }

  /** Whether a line is left. */
  boolean isOpen() {
    return at < end;
  }

  int at() {
    return at;
  }

  int state() {
    return state;
  }

  TransitionTable table() {
    return table;
  }

  /** Goes on where somebody else has come to in this lane: takes a byte that stopped it. */
  void goOn(int place, int reached, byte value, int next) {
    at = place;
    state = reached;
    if (value < 0 || next <= TransitionTable.UNKNOWN) {
      step();
    }
  }

  /** Goes over to the newest table. */
  void renew() {
    LazyDfa.Step moved = dfa.moved(table, state);
    table = moved.table();
    state = moved.entry();
  }

  void runToEnd() {
    while (isOpen()) {
      run();
    }
  }

  /** Runs to where something is not in the table of ASCII, and over it. */
  private void run() {
    short[] ascii = table.ascii();
    int next = state;
    int i = at;
    do {
      state = next;
      byte value = text[i++];
      next = value < 0 ? 0 : ascii[(state << TransitionTable.ROW_SHIFT) + value];
    } while (next > TransitionTable.UNKNOWN);
    at = i - 1;
    step();
  }

  /** Takes the next byte, whatever it is, and those after it that are not ASCII. */
  private void step() {
    do {
      byte value = text[at];
      int entry = table.entry(state, value);
      if (entry == TransitionTable.UNKNOWN) {
        LazyDfa.Step step = dfa.step(table, state, value);
        table = step.table();
        entry = step.entry();
      }
      if (entry <= TransitionTable.UNKNOWN) {
        endLine(entry);
      } else {
        state = entry;
        at++;
      }
    } while (at < end && text[at] < 0);
  }

  /**
   * Passes the line on. The verdict holds if it was reached within the line, or at its very end,
   * where no white space was cut.
   */
  private void endLine(int entry) {
    int newline = at;
    while (text[newline] != '\n') {
      newline++;
    }
    int last = LineMatcher.withoutTrailingSpace(text, start, newline);
    boolean holds = at < last || last == newline || entry == TransitionTable.UNKNOWN;
    sink.line(
        start,
        last,
        holds ? matcher.answer(entry, text, start, last) : matcher.match(text, start, last));
    start = newline + 1;
    at = start;
    state = TransitionTable.START;
  }
}
