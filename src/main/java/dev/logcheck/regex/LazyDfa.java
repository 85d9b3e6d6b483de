package dev.logcheck.regex;

import java.util.Arrays;

/**
 * The deterministic automaton, built as lines ask for it, shared by all matchers of a pattern set.
 *
 * <p>Between {@link Determinizer} and {@link Matcher}. Its {@link Table} is read without a lock. An
 * entry that is not there yet reads as UNKNOWN, and the reader then comes here, where one thread at
 * a time works out the step; a reader that misses another's entry merely asks again. When the table
 * outgrows its budget a new one is begun with the state that is needed next, and readers of the old
 * one come over at their next unknown entry.
 */
final class LazyDfa {
  private final Determinizer determinizer;
  private final MatchSets matchSets;
  private final ByteClasses classes;
  private final long budget;
  private volatile Table table;
  private long built;
  private long flushes;

  LazyDfa(Determinizer determinizer, ByteClasses classes, MatchSets matchSets, long budget) {
    this.determinizer = determinizer;
    this.matchSets = matchSets;
    this.classes = classes;
    this.budget = budget;
    this.table = new Table(classes);
    intern(table, determinizer.start());
  }

  /** The table to start a line with. */
  Table table() {
    return table;
  }

  synchronized long built() {
    return built;
  }

  synchronized long flushes() {
    return flushes;
  }

  /**
   * Fills in the entry for {@code byteClass} in the row at {@code offset} of {@code seen}.
   *
   * @return the current table, in which the reader goes on, and the entry
   */
  synchronized Step step(Table seen, int offset, int byteClass) {
    int[] state = seen.state(offset);
    Table current = table;
    int from = offset;
    if (seen.isOutgrownBy(current)) {
      from = intern(current, state);
      current = table;
    }
    int entry = current.transitions[from + byteClass];
    if (entry == Table.UNKNOWN) {
      entry = work(current, state, byteClass);
      if (!current.isOutgrownBy(table)) {
        table.transitions[from + byteClass] = entry;
      }
    }
    return new Step(table, entry);
  }

  /** An entry, with the table it belongs to. */
  record Step(Table table, int entry) {}

  private int work(Table current, int[] state, int byteClass) {
    if (byteClass == classes.endOfLine()) {
      return ~matchSets.of(determinizer.acceptedAtEnd(state)).id();
    }
    int[] next = determinizer.step(state, classes.representative(byteClass));
    return determinizer.isDecided(next)
        ? ~matchSets.of(determinizer.acceptedAtEnd(next)).id()
        : intern(current, next);
  }

  /** The row offset of {@code state}, which is added if it is new. */
  private int intern(Table current, int[] state) {
    int known = current.find(state);
    if (known >= 0) {
      return known;
    }
    Table roomy = current;
    if (current.bytes() + Table.cost(state, classes) > budget && current.rows() > 2) {
      roomy = new Table(classes);
      roomy.add(determinizer.start());
      flushes++;
    } else if (current.isFull()) {
      roomy = current.grown();
    }
    built++;
    known = roomy.find(state);
    int offset = known >= 0 ? known : roomy.add(state);
    table = roomy;
    return offset;
  }

  /** Rows of transitions, one for each state. */
  static final class Table {
    static final int UNKNOWN = 0;

    private static final int FIRST_ROWS = 64;
    private static final int OVERHEAD = 48;

    final byte[] classes;
    final int stride;
    final int[] transitions;
    private int[][] states;
    private int[] index;
    private int rows = 1;
    private long stateBytes;
    private final Object origin;

    Table(ByteClasses classes) {
      this(classes.table(), classes.count(), FIRST_ROWS, new Object());
      states = new int[FIRST_ROWS][];
      index = new int[FIRST_ROWS * 4];
    }

    private Table(byte[] classes, int stride, int capacity, Object origin) {
      this.classes = classes;
      this.stride = stride;
      this.transitions = new int[capacity * stride];
      this.origin = origin;
    }

    static long cost(int[] state, ByteClasses classes) {
      return 4L * state.length + OVERHEAD + 4L * classes.count();
    }

    /** Where a line begins. */
    int startOffset() {
      return stride;
    }

    int rows() {
      return rows;
    }

    boolean isFull() {
      return rows * stride == transitions.length;
    }

    /** Whether the offsets of this table mean nothing in {@code current}. */
    boolean isOutgrownBy(Table current) {
      return origin != current.origin;
    }

    long bytes() {
      return 4L * rows * stride + stateBytes;
    }

    int[] state(int offset) {
      return states[offset / stride];
    }

    Table grown() {
      int capacity = rows * 2;
      Table larger = new Table(classes, stride, capacity, origin);
      System.arraycopy(transitions, 0, larger.transitions, 0, transitions.length);
      larger.states = Arrays.copyOf(states, capacity);
      larger.index = new int[capacity * 4];
      larger.rows = rows;
      larger.stateBytes = stateBytes;
      for (int row = 1; row < rows; row++) {
        larger.index[larger.slot(states[row])] = row;
      }
      return larger;
    }

    int find(int[] state) {
      int row = index[slot(state)];
      return row == 0 ? -1 : row * stride;
    }

    int add(int[] state) {
      index[slot(state)] = rows;
      states[rows] = state;
      stateBytes += 4L * state.length + OVERHEAD;
      return rows++ * stride;
    }

    private int slot(int[] state) {
      int mask = index.length - 1;
      int slot = ((Arrays.hashCode(state) * 0x9E3779B1) >>> 4) & mask;
      while (index[slot] != 0 && !Arrays.equals(states[index[slot]], state)) {
        slot = slot + 1 & mask;
      }
      return slot;
    }
  }
}
