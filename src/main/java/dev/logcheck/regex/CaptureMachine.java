package dev.logcheck.regex;

/**
 * What a {@link CaptureMatcher} knows of its pattern, and how it reads a text by it.
 *
 * <p>For use by one thread; can be thrown away between two texts.
 */
final class CaptureMachine {
  /** States that are kept from one text to the next: a few hundred kilobytes at most. */
  private static final int MOST_STATES = 1000;

  /** What each step of a program takes, in bytes, before anything is learned. */
  private static final int BYTES_PER_STEP = 64;

  private final CaptureProgram program;
  private final CaptureRoom room;
  private final int[] slots;
  private final CaptureAlphabet alphabet;
  private final CaptureText text;
  private final CaptureWays ways;
  private final CaptureStates states;
  private final CaptureChoices choices;
  private CaptureSweep sweep;

  /** For each place the state that the text has there. */
  private int[] reached;

  private int allowed;

  CaptureMachine(CaptureProgram program, CaptureRoom room, int[] slots) {
    this.program = program;
    this.room = room;
    this.slots = slots;
    this.alphabet = new CaptureAlphabet(program);
    this.text = new CaptureText(alphabet);
    this.ways = new CaptureWays(program);
    this.states = new CaptureStates(program, alphabet, ways);
    this.choices = new CaptureChoices(program, ways, states);
  }

  /** Turns to a text. */
  void read(byte[] bytes, int begin, int end) {
    text.read(bytes, begin, end);
  }

  /** Sets how many more states may be learned. */
  void allow(int more) {
    allowed = more;
  }

  /** How many more states may be learned. */
  int allowed() {
    return Math.max(0, allowed);
  }

  /** Whether the text that was last matched by states needed more of them than were allowed. */
  boolean gaveUp() {
    return allowed < 0;
  }

  /** Matches the text without any states. */
  boolean matchBySweep() {
    if (sweep == null) {
      sweep = new CaptureSweep(program, alphabet, ways, text, slots);
    }
    return sweep.match(room);
  }

  /** Matches the text by states; the answer counts only if it did not {@linkplain #gaveUp}. */
  boolean matchByStates() {
    if (states.count() > MOST_STATES) {
      states.clear();
      choices.clear();
    }
    reached = room.places(text.to() - text.from() + 1);
    return readBack() && readOn();
  }

  private boolean readBack() {
    byte[] ascii = alphabet.ascii();
    byte[] bytes = text.bytes();
    int[] places = reached;
    int begin = text.from();
    int end = text.to();
    int[] table = states.table();
    int shift = states.shift();
    int state = CaptureStates.END;
    places[end - begin] = state;
    for (int i = end - 1; i >= begin; i--) {
      byte value = bytes[i];
      int before = value < 0 ? CaptureStates.UNKNOWN : table[(state << shift) + ascii[value]];
      if (before <= CaptureStates.UNKNOWN) {
        before = before == CaptureStates.UNKNOWN ? stateBefore(i, state) : before;
        if (before == CaptureStates.DEAD || allowed < 0) {
          return false;
        }
        table = states.table();
        shift = states.shift();
      }
      state = before;
      places[i - begin] = state;
    }
    return true;
  }

  private int stateBefore(int at, int state) {
    int kind = text.kind(at);
    if (kind == CaptureText.INSIDE) {
      return state;
    }
    int known = states.count();
    int before = states.before(kind, state);
    allowed -= states.count() - known;
    return before;
  }

  /** Up to the end, or to a place behind which nothing is kept any more. */
  private boolean readOn() {
    int[] places = reached;
    byte[] bytes = text.bytes();
    int begin = text.from();
    int at = begin;
    int[] only = choices.only();
    int[][] chosen = choices.chosen();
    int choice = choices.make(CaptureStates.END, Look.PREVIOUS_NONE, places[0]);
    while (choice > CaptureStates.END) {
      int stop = choice & CaptureChoices.STOP;
      if (stop != choice) {
        ways.keep(CaptureChoices.slots(choice), at, slots);
        if (stop == CaptureStates.END) {
          return true;
        }
      }
      int character = at;
      at = bytes[at] >= 0 ? at + 1 : text.behind(at);
      choice = only[stop];
      if (choice < 0) {
        int state = places[at - begin];
        int[] row = chosen[stop << CaptureChoices.PREVIOUS_BITS];
        choice = state < row.length ? row[state] : CaptureChoices.UNKNOWN;
        if (choice < 0) {
          choice = choices.make(stop, text.previous(character), state);
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

  /** How many states are known. */
  int states() {
    return states.count();
  }

  /** About how many bytes all this takes. */
  long bytes() {
    return (long) program.size() * BYTES_PER_STEP
        + ways.bytes()
        + states.bytes()
        + choices.bytes()
        + (sweep == null ? 0 : sweep.bytes());
  }
}
