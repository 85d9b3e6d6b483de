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
  /** Where the line ends. */
  static final int END = 0;

  private static final int UNKNOWN = -1;

  private final CaptureProgram program;
  private final CaptureAlphabet alphabet;
  private final CaptureWays ways;
  private final int words;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private Key[] keys = new Key[16];
  private int[][] steps = new int[16][];
  private int count;

  CaptureStates(CaptureProgram program, CaptureAlphabet alphabet, CaptureWays ways) {
    this.program = program;
    this.alphabet = alphabet;
    this.ways = ways;
    this.words = (program.stops() + 63) / 64;
    clear();
  }

  /** How many are known. */
  int count() {
    return count;
  }

  /** Forgets all but the end of the line. */
  void clear() {
    numbers.clear();
    count = 0;
    long[] end = new long[words];
    end[0] = 1;
    number(new Key(end, program.looks() ? Look.NEXT_END : CaptureWays.UNSEEN));
  }

  /** The state before a character of this kind, behind which the line goes on as {@code state}. */
  int before(int kind, int state) {
    int[] known = steps[state];
    int before = kind < known.length ? known[kind] : UNKNOWN;
    return before == UNKNOWN ? learn(kind, state) : before;
  }

  /** Whether the rest of the line leads from this stop to the end. */
  boolean leadsToEnd(int stop, int state) {
    return keys[state].holds(stop);
  }

  /** Whether nothing can match that goes on like this. */
  boolean isDead(int state) {
    return keys[state].isEmpty();
  }

  /** What the rest of the line begins with, as {@link Look} sees it. */
  int next(int state) {
    return keys[state].next;
  }

  /** What a character of this kind is to whoever looks back at it. */
  int previous(int kind) {
    return alphabet.isWord(kind) ? Look.PREVIOUS_WORD : Look.PREVIOUS_OTHER;
  }

  private int learn(int kind, int state) {
    Key after = keys[state];
    long[] found = new long[words];
    for (int stop = 1; stop < program.stops(); stop++) {
      int set = program.argument(program.stepOfStop(stop));
      if (alphabet.isMember(kind, set) && meets(ways.from(stop, previous(kind), after.next), after)) {
        found[stop >> 6] |= 1L << stop;
      }
    }
    int before = number(new Key(found, next(kind, state)));
    if (kind >= steps[state].length) {
      int length = steps[state].length;
      steps[state] = Arrays.copyOf(steps[state], kind + 8);
      Arrays.fill(steps[state], length, kind + 8, UNKNOWN);
    }
    steps[state][kind] = before;
    return before;
  }

  private int next(int kind, int state) {
    if (!program.looks()) {
      return CaptureWays.UNSEEN;
    }
    return alphabet.isWord(kind) ? Look.NEXT_WORD : Look.NEXT_OTHER;
  }

  private static boolean meets(int[] ways, Key state) {
    for (int i = 0; i < ways.length; i += 2) {
      if (state.holds(ways[i])) {
        return true;
      }
    }
    return false;
  }

  private int number(Key key) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      steps = Arrays.copyOf(steps, count * 2);
    }
    keys[count] = key;
    steps[count] = new int[0];
    numbers.put(key, count);
    return count++;
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

    boolean isEmpty() {
      for (long word : stops) {
        if (word != 0) {
          return false;
        }
      }
      return true;
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
