package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Matches lines against a {@link CapturePattern} and says where each capture lies, for one thread.
 *
 * <p>A line is read twice. From its end to its beginning {@link CaptureStates} tells for every
 * place what could be matched from there on; from its beginning to its end the program then takes,
 * of the ways that lead on, the best one that will reach the end. So nothing is ever tried in vain:
 * the cost is linear in the line whatever stands in it. What is learned of states is kept for other
 * lines, up to a bound.
 */
public final class CaptureMatcher {
  /** States that are kept from one line to the next: a few hundred kilobytes at most. */
  private static final int MOST_STATES = 1000;

  /** Room for places that is kept from one line to the next. */
  private static final int MOST_PLACES = 1 << 16;

  private static final int NO_CHARACTER = -1;

  private final CaptureAlphabet alphabet;
  private final CaptureWays ways;
  private final CaptureStates states;
  private final byte[] ascii;
  private final int[] slots;

  private byte[] line;
  private int from;
  private int to;

  /** For each place the state that the line has there. */
  private int[] reached = new int[256];

  /** For each place the kind of the character that begins there; used if one is beyond ASCII. */
  private int[] kinds = {};

  private boolean beyondAscii;

  CaptureMatcher(CaptureProgram program, int captures) {
    this.alphabet = new CaptureAlphabet(program);
    this.ways = new CaptureWays(program);
    this.states = new CaptureStates(program, alphabet, ways);
    this.ascii = alphabet.ascii();
    this.slots = new int[2 * (captures + 1)];
  }

  /**
   * Matches the bytes of {@code bytes} from {@code begin} to before {@code end}.
   *
   * @return whether they match; only then {@link #start} and {@link #end} tell where
   */
  public boolean match(byte[] bytes, int begin, int end) {
    line = bytes;
    from = begin;
    to = end;
    beyondAscii = false;
    makeRoom(end - begin + 1);
    return readBack() && readOn();
  }

  private void makeRoom(int places) {
    if (reached.length < places || (reached.length > MOST_PLACES && places < MOST_PLACES)) {
      reached = new int[Math.max(places, Math.min(MOST_PLACES, 2 * places))];
      kinds = new int[0];
    }
    if (states.count() > MOST_STATES) {
      states.clear();
    }
  }

  private boolean readBack() {
    int state = CaptureStates.END;
    reached[to - from] = state;
    for (int i = to - 1; i >= from; i--) {
      byte value = line[i];
      int kind = value >= 0 ? ascii[value] : kindBeyondAscii(i);
      if (kind != NO_CHARACTER) {
        state = states.before(kind, state);
        if (states.isDead(state)) {
          return false;
        }
      }
      reached[i - from] = state;
    }
    return true;
  }

  private boolean readOn() {
    Arrays.fill(slots, -1);
    int stop = CaptureStates.END;
    int previous = Look.PREVIOUS_NONE;
    int at = from;
    do {
      stop = follow(stop, previous, at);
      if (stop <= CaptureStates.END) {
        return stop == CaptureStates.END;
      }
      int kind = line[at] >= 0 ? ascii[line[at]] : kindBeyondAscii(at);
      previous = states.previous(kind);
      at = behindCharacter(at);
    } while (true);
  }

  /** The next stop on the best way that leads to the end; -1 if none does. */
  private int follow(int stop, int previous, int at) {
    int state = reached[at - from];
    int[] found = ways.from(stop, previous, states.next(state));
    for (int i = 0; i < found.length; i += 2) {
      if (states.leadsToEnd(found[i], state)) {
        keep(found[i + 1], at);
        return found[i];
      }
    }
    return -1;
  }

  private void keep(int number, int at) {
    if (number > 0) {
      for (int slot : ways.slots(number)) {
        slots[slot] = at;
      }
    }
  }

  private int behindCharacter(int at) {
    int i = at + 1;
    if (line[at] < 0) {
      while (i < to && line[i] < 0 && kinds[i - from] == NO_CHARACTER) {
        i++;
      }
    }
    return i;
  }

  /** The kind of the character that begins here; NO_CHARACTER inside of one. */
  private int kindBeyondAscii(int at) {
    if (!beyondAscii) {
      beyondAscii = true;
      kinds = kinds.length < reached.length ? new int[reached.length] : kinds;
      sort();
    }
    return kinds[at - from];
  }

  /** Characters are told apart from lone bytes from the beginning of the line on. */
  private void sort() {
    for (int i = from; i < to; ) {
      int codePoint = line[i] >= 0 ? line[i] : Utf8.decode(line, i, to);
      int length = codePoint < 0 ? 1 : Utf8.length(codePoint);
      Arrays.fill(kinds, i - from, i - from + length, NO_CHARACTER);
      if (line[i] < 0) {
        kinds[i - from] =
            codePoint < 0 ? alphabet.ofLoneByte(line[i] & 0xff) : alphabet.ofCharacter(codePoint);
      }
      i += length;
    }
  }

  /** Where the match begins. */
  public int start() {
    return slots[0];
  }

  /** The place behind the match. */
  public int end() {
    return slots[1];
  }

  /** Where a capture begins; -1 if it has no part in the match. */
  public int start(int capture) {
    return slots[2 * capture + 2];
  }

  /** The place behind a capture; -1 if it has no part in the match. */
  public int end(int capture) {
    return slots[2 * capture + 3];
  }
}
