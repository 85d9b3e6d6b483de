package dev.logcheck.regex;

/**
 * The deterministic automaton, built as lines ask for it, shared by all matchers of a pattern set.
 *
 * <p>Between {@link Determinizer} and {@link Matcher}. Its {@link TransitionTable} is read without
 * a lock; a reader who finds an entry unknown comes here, where one thread at a time works it out.
 *
 * <p>Ordinary lines do not fill the table; lines that do were written to. They bring together, in
 * ever new ways, what many patterns look for. A full table therefore turns away each line that
 * needs one more state, and the {@link Matcher} goes through smaller sets of the patterns instead,
 * in which there is less to bring together. Where that does not help any more, or so many lines
 * were turned away that the table may be full of the wrong states, a new generation is begun with
 * the state that is needed next, and readers of the old one come over at their next unknown entry.
 * So memory is bounded, and so is the work on each byte of a line.
 */
final class LazyDfa {
  /** A table takes so many states, however large: those of all lanes must fit into it at once. */
  private static final int LEAST_ROWS = 16;

  /** Lines that a full table turns away for each of its rows, before it is begun anew. */
  private static final int LINES_TURNED_AWAY = 8;

  private final Determinizer determinizer;
  private final MatchSets matchSets;
  private final ByteClasses classes;
  private final long budget;
  private final boolean hasParts;
  private volatile TransitionTable table;
  private long built;
  private long flushes;
  private int turnedAway;

  LazyDfa(
      Determinizer determinizer,
      ByteClasses classes,
      MatchSets matchSets,
      long budget,
      boolean hasParts) {
    this.determinizer = determinizer;
    this.matchSets = matchSets;
    this.classes = classes;
    this.budget = budget;
    this.hasParts = hasParts;
    this.table = new TransitionTable(determinizer.start());
    this.built = 1;
  }

  /** The table to begin a line with. */
  TransitionTable table() {
    return table;
  }

  synchronized long built() {
    return built;
  }

  synchronized long flushes() {
    return flushes;
  }

  /** The state {@code number} of {@code seen} as the newest table has it. */
  synchronized Step moved(TransitionTable seen, int number) {
    int row = seen.isOfGeneration(table) ? number : intern(seen.state(number));
    return new Step(table, row);
  }

  /** Gives up all states; lines that come all the same find them again. */
  synchronized void forget() {
    table = new TransitionTable(determinizer.start());
  }

  /** An entry, or UNKNOWN if the line is turned away; with the table in which to go on. */
  record Step(TransitionTable table, int entry) {}

  /** Works out the entry for {@code value} in the row {@code number} of {@code seen}. */
  synchronized Step step(TransitionTable seen, int number, byte value) {
    int[] state = seen.state(number);
    int row = seen.isOfGeneration(table) ? number : intern(state);
    if (value < 0 && !table.isWide()) {
      table = table.widened();
    }
    TransitionTable current = table;
    int entry = current.entry(row, value);
    if (entry == TransitionTable.UNKNOWN) {
      int byteClass = classes.classOf(value & 0xff);
      entry = work(state, byteClass);
      if (current.isOfGeneration(table) && TransitionTable.fits(entry)) {
        put(row, byteClass, entry);
      }
    }
    return new Step(table, entry);
  }

  private int work(int[] state, int byteClass) {
    if (byteClass == classes.endOfLine()) {
      return verdict(state);
    }
    int[] next = determinizer.step(state, classes.representative(byteClass));
    if (determinizer.isDecided(next)) {
      return verdict(next);
    } else if (turnsAway(next)) {
      turnedAway++;
      return TransitionTable.UNKNOWN;
    }
    return intern(next);
  }

  /** The verdict of a set without a number is UNKNOWN: the line is turned away. */
  private int verdict(int[] state) {
    return ~matchSets.of(determinizer.acceptedAtEnd(state)).id();
  }

  /** Writes the entry for all bytes of the class that the table has columns for. */
  private void put(int row, int byteClass, int entry) {
    for (byte value : classes.members(byteClass)) {
      if (value >= 0 || table.isWide()) {
        table.put(row, value, entry);
      }
    }
  }

  private boolean turnsAway(int[] state) {
    return hasParts
        && isTooLargeWith(state)
        && table.find(state) == 0
        && turnedAway < LINES_TURNED_AWAY * table.rows();
  }

  private boolean isTooLargeWith(int[] state) {
    return table.isExhausted()
        || (table.bytesWith(state.length) > budget && table.rows() > LEAST_ROWS);
  }

  /** The number of {@code state} in the current table, which may have to make room for it. */
  private int intern(int[] state) {
    int known = table.find(state);
    if (known != 0) {
      return known;
    }
    built++;
    if (isTooLargeWith(state)) {
      table = new TransitionTable(determinizer.start());
      flushes++;
      turnedAway = 0;
      known = table.find(state);
    } else if (table.isFull()) {
      table = table.grown();
    }
    return known != 0 ? known : table.add(state);
  }
}
