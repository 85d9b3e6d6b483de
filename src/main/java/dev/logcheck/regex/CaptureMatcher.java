package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Matches lines against a {@link CapturePattern} and says where each capture lies, for one thread.
 *
 * <p>A line is read twice. From its end to its beginning it is worked out for every place what
 * could be matched from there on; from its beginning to its end the program then takes, of the ways
 * that lead on, the best one that will reach the end. So nothing is ever tried in vain: the cost is
 * linear in the line whatever stands in it.
 *
 * <p>States that lines have had are known ({@link CaptureStates}), which makes the next lines
 * cheap. Text can be made that has a new state at nearly each place, and then to learn them is dear
 * and of no use. So states have to be earned by bytes read, and what needs more of them is read
 * without ({@link CaptureSweep}).
 */
public final class CaptureMatcher {
  /** So many bytes pay for a new state: about what it costs to read them without states. */
  private static final int BYTES_PER_STATE = 128;

  /** The most states that can be saved up, and those that a new matcher has for the beginning. */
  static final int MOST_STATES = 1000;

  /** Who has spent all saves up so many before the next is learned. */
  private static final int SAVED_STATES = 250;

  private final CaptureProgram program;
  private final CaptureRoom room;
  private final int most;
  private final int[] slots;

  /** Null if nothing is known of the pattern. */
  private CaptureMachine machine;

  private long size;

  /** In bytes read. */
  private int saved;

  private boolean spent;

  /**
   * Matches a program.
   *
   * @param states the most states that can be saved up; 0 for a matcher that learns none
   */
  CaptureMatcher(CaptureProgram program, int captures, CaptureRoom room, int states) {
    this.program = program;
    this.room = room;
    this.most = states * BYTES_PER_STATE;
    this.saved = most;
    this.slots = new int[2 * (captures + 1)];
  }

  /**
   * Matches the bytes of {@code bytes} from {@code begin} to before {@code end}.
   *
   * @return whether they match; only then {@link #start} and {@link #end} tell where
   */
  public boolean match(byte[] bytes, int begin, int end) {
    if (machine == null) {
      machine = new CaptureMachine(program, room, slots);
      room.enter(this);
    }
    Arrays.fill(slots, -1);
    slots[0] = begin;
    slots[1] = end;
    CaptureMachine used = machine;
    used.read(bytes, begin, end);
    boolean found = earn(end - begin) ? matchByStates(used) : used.matchBySweep();
    count(used);
    return found;
  }

  /** Whether states may be learned, now that so many more bytes are to be read. */
  private boolean earn(int bytes) {
    saved = Math.min(most, saved + bytes);
    spent = spent ? saved < SAVED_STATES * BYTES_PER_STATE : most == 0;
    return !spent;
  }

  private boolean matchByStates(CaptureMachine used) {
    int states = saved / BYTES_PER_STATE;
    used.allow(states);
    boolean found = used.matchByStates();
    saved -= (states - used.allowed()) * BYTES_PER_STATE;
    spent = used.gaveUp();
    return spent ? used.matchBySweep() : found;
  }

  private void count(CaptureMachine used) {
    long now = used.bytes();
    if (now != size) {
      long grown = now - size;
      size = now;
      room.grow(grown);
    }
  }

  /** Forgets all that is known of the pattern. What the last text had is still told. */
  void forget() {
    machine = null;
    size = 0;
  }

  /** How many states are known. */
  int states() {
    return machine == null ? 0 : machine.states();
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
