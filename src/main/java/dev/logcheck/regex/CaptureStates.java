package dev.logcheck.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a {@link CaptureProgram} could match from a place on, as states of an automaton that reads
 * lines from their ends.
 *
 * <p>A state is the set of stops from which the rest of the line leads to the end, and what kind of
 * character the rest begins with. Each is worked out when a line first needs it. For use by one
 * thread.
 */
final class CaptureStates {
  /** Where the line ends. No character leads there, so that it also stands for a step unknown. */
  static final int END = 0;

  static final int UNKNOWN = END;

  /** Nothing can match that goes on like this. */
  static final int DEAD = -1;

  /** What a state takes besides its stops and its row, in bytes. */
  private static final int BYTES_PER_STATE = 128;

  private final CaptureProgram program;
  private final CaptureAlphabet alphabet;
  private final CaptureWays ways;
  private final int words;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private Key[] keys;
  private int count;

  /** By state and kind of character: the state before it. A row has a power of two of places. */
  private int[] table;

  private int shift;

  CaptureStates(CaptureProgram program, CaptureAlphabet alphabet, CaptureWays ways) {
    this.program = program;
    this.alphabet = alphabet;
    this.ways = ways;
    this.words = (program.stops() + 63) / 64;
    this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.kinds() + 3);
    clear();
  }

  /** How many are known. */
  int count() {
    return count;
  }

  /** Forgets all but the end of the line. */
  void clear() {
    numbers.clear();
    keys = new Key[16];
    count = 0;
    table = new int[keys.length << shift];
    long[] end = new long[words];
    end[0] = 1;
    number(new Key(end, program.looks() ? Look.NEXT_END : CaptureWays.UNSEEN));
  }

  /**
   * The steps known: the state before a character is at {@code state << shift | kind}. Both change
   * as states are learned.
   */
  int[] table() {
    return table;
  }

  int shift() {
    return shift;
  }

  /** About how many bytes all states take. */
  long bytes() {
    return count * (BYTES_PER_STATE + words * 8L) + table.length * 4L;
  }

  /** Whether the rest of the line leads from this stop to the end. */
  boolean leadsToEnd(int stop, int state) {
    return keys[state].holds(stop);
  }

  /** What the rest of the line begins with, as {@link Look} sees it. */
  int next(int state) {
    return keys[state].next;
  }

  /** The state before a character of this kind, behind which the line goes on as {@code state}. */
  int before(int kind, int state) {
    int known = kind >>> shift == 0 ? table[state << shift | kind] : UNKNOWN;
    return known == UNKNOWN ? learn(kind, state) : known;
  }

  private int learn(int kind, int state) {
    long[] found = stopsBefore(kind, keys[state]);
    int before = isEmpty(found) ? DEAD : number(new Key(found, nextOf(kind)));
    if (kind >>> shift != 0) {
      widen();
    }
    table[state << shift | kind] = before;
    return before;
  }

  private long[] stopsBefore(int kind, Key after) {
    int previous = alphabet.previous(kind);
    long[] found = new long[words];
    for (int stop = 1; stop < program.stops(); stop++) {
      int set = program.argument(program.stepOfStop(stop));
      if (alphabet.isMember(kind, set) && meets(ways.from(stop, previous, after.next), after)) {
        found[stop >> 6] |= 1L << stop;
      }
    }
    return found;
  }

  private int nextOf(int kind) {
    return program.looks() ? alphabet.next(kind) : CaptureWays.UNSEEN;
  }

  private static boolean meets(int[] ways, Key state) {
    for (int i = 0; i < ways.length; i += 2) {
      if (state.holds(ways[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  private int number(Key key) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      table = Arrays.copyOf(table, keys.length << shift);
    }
    keys[count] = key;
    numbers.put(key, count);
    return count++;
  }

  /** Makes room for twice as many kinds of characters. */
  private void widen() {
    int[] wide = new int[table.length * 2];
    for (int state = 0; state < count; state++) {
      System.arraycopy(table, state << shift, wide, state << (shift + 1), 1 << shift);
    }
    table = wide;
    shift++;
  }

  /** What makes two states the same. */
  private static final class Key {
    final long[] stops;
    final int next;

    Key(long[] stops, int next) {
      this.stops = stops;
      this.next = next;
    }

    boolean holds(int stop) {
      return (stops[stop >> 6] >>> stop & 1) != 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && next == that.next && Arrays.equals(stops, that.stops);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(stops) + next;
    }
  }
}
