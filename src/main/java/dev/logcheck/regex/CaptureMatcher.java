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
  private final CaptureChoices choices;
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
    this.choices = new CaptureChoices(program, ways, states);
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
    Arrays.fill(slots, -1);
    slots[0] = begin;
    slots[1] = end;
    return readBack() && readOn();
  }

  private void makeRoom(int places) {
    if (reached.length < places || (reached.length > MOST_PLACES && places < MOST_PLACES)) {
      reached = new int[Math.max(places, Math.min(MOST_PLACES, 2 * places))];
      kinds = new int[0];
    }
    if (states.count() > MOST_STATES) {
      states.clear();
      choices.clear();
    }
  }

  private boolean readBack() {
    byte[] bytes = line;
    int[] places = reached;
    int begin = from;
    int[] table = states.table();
    int state = CaptureStates.END;
    places[to - begin] = state;
    for (int i = to - 1; i >= begin; i--) {
      byte value = bytes[i];
      int before =
          value < 0 ? CaptureStates.UNKNOWN : table[(state << CaptureStates.ASCII_SHIFT) + value];
      if (before <= CaptureStates.UNKNOWN) {
        before = before == CaptureStates.UNKNOWN ? stateBefore(i, state) : before;
        if (before == CaptureStates.DEAD) {
          return false;
        }
        table = states.table();
      }
      state = before;
      places[i - begin] = state;
    }
    return true;
  }

  private int stateBefore(int at, int state) {
    int kind = line[at] >= 0 ? ascii[line[at]] : kindBeyondAscii(at);
    return kind == NO_CHARACTER ? state : states.before(kind, state);
  }

  /** Up to the end, or to a place behind which nothing is kept any more. */
  private boolean readOn() {
    int[] places = reached;
    byte[] bytes = line;
    int begin = from;
    int at = begin;
    int[] only = choices.only();
    int[][] chosen = choices.chosen();
    int choice = choices.make(CaptureStates.END, Look.PREVIOUS_NONE, places[0]);
    while (choice > CaptureStates.END) {
      int stop = choice & CaptureChoices.STOP;
      if (stop != choice) {
        keep(CaptureChoices.slots(choice), at);
        if (stop == CaptureStates.END) {
          return true;
        }
      }
      int character = at;
      at = bytes[at] >= 0 ? at + 1 : behindCharacter(at);
      choice = only[stop];
      if (choice < 0) {
        int state = places[at - begin];
        int[] row = chosen[stop << CaptureChoices.PREVIOUS_BITS];
        choice = state < row.length ? row[state] : CaptureChoices.UNKNOWN;
        if (choice < 0) {
          choice = choices.make(stop, previous(character), state);
        } else if (choice == stop) {
          // In the middle of a repeat all stays as it is.
          while (bytes[at] >= 0 && places[at + 1 - begin] == state) {
            at++;
          }
        }
      }
    }
    return choice == CaptureStates.END;
  }

  private int previous(int at) {
    return states.previous(line[at] >= 0 ? ascii[line[at]] : kindBeyondAscii(at));
  }

  private void keep(int number, int at) {
    int[] kept = ways.slots(number);
    for (int i = 0; i < kept.length; i++) {
      slots[kept[i]] = at;
    }
  }

  private int behindCharacter(int at) {
    int i = at + 1;
    while (i < to && line[i] < 0 && kinds[i - from] == NO_CHARACTER) {
      i++;
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

  /** How many states of the lines so far are kept. */
  int states() {
    return states.count();
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
