package dev.logcheck.regex;

import java.util.Arrays;

/**
 * The transitions that the {@link LazyDfa} knows so far, in the form in which they are read
 * fastest.
 *
 * <p>A row for each state and a column for each ASCII byte, two bytes an entry: a row is four cache
 * lines, of which text touches two, and the rows of a whole distribution's rules fit the
 * second-level cache. The end of the line is a symbol like any other and has the column of the
 * newline byte. Log lines are nearly all ASCII, so the columns of the other bytes are a table of
 * their own, made when the first such byte comes.
 *
 * <p>An entry is positive, the number of the next state; or negative, the complement of the number
 * of the {@link MatchSet} that is the verdict on the line, whatever its remaining bytes are; or
 * UNKNOWN. Readers take no lock. The only race is that they read UNKNOWN where another thread has
 * just written, and then they ask the {@link LazyDfa}, which holds one.
 */
final class TransitionTable {
  static final int UNKNOWN = 0;

  /** The state in which every line begins. */
  static final int START = 1;

  /** A state's number, shifted so, plus an ASCII byte is the place of its entry. */
  static final int ROW_SHIFT = 7;

  private static final int MAX_ROWS = 1 << 15;
  private static final int FIRST_ROWS = 64;
  private static final int STATE_OVERHEAD = 48;
  private static final short[] NONE = {};

  private final short[] ascii;
  private final short[] beyondAscii;
  private final int[][] states;
  private final int[] index;

  /** The same in all tables that go on numbering one another's states. */
  private final Object generation;

  private int rows;
  private long stateBytes;

  /** A table of one state. */
  TransitionTable(int[] start) {
    this(new TransitionTable(), FIRST_ROWS, false);
    add(start);
  }

  private TransitionTable() {
    ascii = NONE;
    beyondAscii = NONE;
    states = new int[0][];
    index = new int[0];
    generation = new Object();
    rows = START;
  }

  private TransitionTable(TransitionTable old, int capacity, boolean withBeyondAscii) {
    ascii = Arrays.copyOf(old.ascii, capacity << ROW_SHIFT);
    beyondAscii =
        withBeyondAscii ? Arrays.copyOf(old.beyondAscii, capacity << ROW_SHIFT) : old.beyondAscii;
    states = Arrays.copyOf(old.states, capacity);
    index = new int[capacity * 4];
    generation = old.generation;
    rows = old.rows;
    stateBytes = old.stateBytes;
    for (int row = START; row < rows; row++) {
      index[slot(states[row])] = row;
    }
  }

  /** The same states and entries, with room for as many more. */
  TransitionTable grown() {
    return new TransitionTable(this, rows * 2, beyondAscii.length > 0);
  }

  /** The same with columns for bytes beyond ASCII. */
  TransitionTable widened() {
    return new TransitionTable(this, states.length, true);
  }

  /** The entries for ASCII bytes, for the inner loop. */
  short[] ascii() {
    return ascii;
  }

  /** The entry for a byte beyond ASCII, which as a Java byte is negative. */
  int beyondAscii(int state, byte value) {
    int at = (state << ROW_SHIFT) + (value & 0x7f);
    return at < beyondAscii.length ? beyondAscii[at] : UNKNOWN;
  }

  int entry(int state, byte value) {
    return value >= 0 ? ascii[(state << ROW_SHIFT) + value] : beyondAscii(state, value);
  }

  void put(int state, byte value, int entry) {
    short[] table = value >= 0 ? ascii : beyondAscii;
    table[(state << ROW_SHIFT) + (value & 0x7f)] = (short) entry;
  }

  /** Whether an entry can hold this; a verdict that cannot be held is worked out each time. */
  static boolean fits(int entry) {
    return entry == (short) entry;
  }

  boolean isWide() {
    return beyondAscii.length > 0;
  }

  boolean isFull() {
    return rows == states.length;
  }

  /** Whether no table of this generation can hold one more state. */
  boolean isExhausted() {
    return rows == MAX_ROWS;
  }

  /** Whether a state has the same number in {@code other}, if it is there. */
  boolean isOfGeneration(TransitionTable other) {
    return generation == other.generation;
  }

  /** The bytes in use with one more state of {@code size} threads. */
  long bytesWith(int size) {
    long perRow = (isWide() ? 4L : 2L) << ROW_SHIFT;
    return (rows + 1) * perRow + stateBytes + 4L * size + STATE_OVERHEAD;
  }

  int rows() {
    return rows;
  }

  int[] state(int number) {
    return states[number];
  }

  /** The number of {@code state}; 0 if it is new. */
  int find(int[] state) {
    return index[slot(state)];
  }

  int add(int[] state) {
    index[slot(state)] = rows;
    states[rows] = state;
    stateBytes += 4L * state.length + STATE_OVERHEAD;
    return rows++;
  }

  /** A line for each state with its known entries; "=" and a number is a verdict. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = START; row < rows; row++) {
      text.append(row).append(':');
      for (int from = 0; from < 128; from++) {
        int to = from;
        while (to < 127
            && to + 1 != '\n'
            && from != '\n'
            && ascii(row, to + 1) == ascii(row, from)) {
          to++;
        }
        int entry = ascii(row, from);
        if (entry != UNKNOWN) {
          text.append(' ').append(symbol(from)).append(to > from ? "-" + symbol(to) : "");
          text.append(entry > 0 ? "->" + entry : "=" + ~entry);
        }
        from = to;
      }
      text.append('\n');
    }
    return text.toString();
  }

  private int ascii(int row, int value) {
    return ascii[(row << ROW_SHIFT) + value];
  }

  private static String symbol(int value) {
    if (value == '\n') {
      return "end";
    }
    boolean visible = value > ' ' && value < 0x7f;
    return visible ? Character.toString(value) : String.format("<%02X>", value);
  }

  private int slot(int[] state) {
    int mask = index.length - 1;
    int slot = ((Arrays.hashCode(state) * 0x9E3779B1) >>> 4) & mask;
    while (index[slot] != 0 && !Arrays.equals(states[index[slot]], state)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
