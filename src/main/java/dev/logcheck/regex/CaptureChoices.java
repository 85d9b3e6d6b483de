package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Which way a {@link CaptureProgram} takes from a stop where the line goes on as a state of {@link
 * CaptureStates}: the best one of those that lead to the end.
 *
 * <p>A choice is one number: the stop that comes next, or the end if nothing more is to be kept,
 * and above it the number of the slots to keep. Made once for each pair that lines have, unless it
 * depends on what stands before. For use by one thread.
 */
final class CaptureChoices {
  private static final int STOP_BITS = 16;

  /** Rows of stops whose choice depends on what stands before are kept for each kind of it. */
  static final int PREVIOUS_BITS = 2;

  /** The bits of a choice that are the stop. */
  static final int STOP = (1 << STOP_BITS) - 1;

  static final int UNKNOWN = -1;
  private static final int[] NONE = {};

  /** Room for what is remembered, in numbers; beyond it choices are made each time. */
  private static final int MOST_REMEMBERED = 1 << 18;

  private final CaptureProgram program;
  private final CaptureWays ways;
  private final CaptureStates states;

  private final int[] only;

  private final int[][] chosen;
  private int remembered;

  CaptureChoices(CaptureProgram program, CaptureWays ways, CaptureStates states) {
    this.program = program;
    this.ways = ways;
    this.states = states;
    this.only = new int[program.stops()];
    this.chosen = new int[program.stops() << PREVIOUS_BITS][];
    Arrays.fill(only, UNKNOWN);
    clear();
  }

  /** Forgets what was chosen for states, which are about to get other numbers. */
  void clear() {
    Arrays.fill(chosen, NONE);
    remembered = 0;
  }

  /** How many bytes all that is remembered takes. */
  long bytes() {
    return remembered * 4L;
  }

  private static int choice(int stop, int slots) {
    return slots << STOP_BITS | stop;
  }

  static int slots(int choice) {
    return choice >>> STOP_BITS;
  }

  /** By stop: the choice, if there is but one; negative if not, or if it is unknown. */
  int[] only() {
    return only;
  }

  /**
   * At {@code stop << 2}, by state: the choice, if it is known; negative, or behind the end, if
   * not.
   */
  int[][] chosen() {
    return chosen;
  }

  /**
   * Makes a choice.
   *
   * @param previous what stands before the place, as {@link Look} sees it
   * @return negative if no way leads to the end, which happens only where the match begins
   */
  int make(int stop, int previous, int state) {
    int known = chosenAfter(stop, previous, state);
    if (known >= 0) {
      return known;
    }
    int[] found = ways.from(stop, previous, states.next(state));
    int choice = best(found, state);
    if (choice >= 0 && ways.isBlind(stop) && found.length == 2) {
      only[stop] = choice;
    } else if (choice >= 0) {
      remember(stop << PREVIOUS_BITS | (ways.isBlind(stop) ? 0 : previous), state, choice);
    }
    return choice;
  }

  private int chosenAfter(int stop, int previous, int state) {
    int[] row = chosen[stop << PREVIOUS_BITS | previous];
    return previous != Look.PREVIOUS_NONE && state < row.length ? row[state] : UNKNOWN;
  }

  private int best(int[] found, int state) {
    for (int i = 0; i < found.length; i += 2) {
      if (states.leadsToEnd(found[i], state)) {
        return choice(program.isSettled(found[i]) ? CaptureStates.END : found[i], found[i + 1]);
      }
    }
    return UNKNOWN;
  }

  private void remember(int row, int state, int choice) {
    int length = chosen[row].length;
    if (state >= length) {
      int longer = Math.max(state + 1, 2 * length);
      if (remembered + longer - length > MOST_REMEMBERED) {
        return;
      }
      remembered += longer - length;
      chosen[row] = Arrays.copyOf(chosen[row], longer);
      Arrays.fill(chosen[row], length, longer, UNKNOWN);
    }
    chosen[row][state] = choice;
  }
}
