package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Where a {@link CaptureProgram} can go between two characters: from each stop to those that can
 * come next, the better ones first, with the places that are kept on the way.
 *
 * <p>Each is worked out when it is first asked for. For use by one thread.
 */
final class CaptureWays {
  /** What stands before or behind a place, for programs that never look. */
  static final int UNSEEN = 0;

  private static final int NEXT_BITS = Look.NEXT_BITS;

  private final CaptureProgram program;

  /** How many bits tell what stands before and behind a place. */
  private final int aroundBits;

  private final int[][] known;
  private final boolean[] blind;
  private int[][] slots = {{}};

  /** The walk in progress: the steps passed, the slots to keep, and the ways found. */
  private final int[] passed;

  private boolean looked;

  private int walk;
  private int[] keeping = new int[16];
  private int kept;
  private int[] found = new int[16];
  private int size;
  private long bytes;

  CaptureWays(CaptureProgram program) {
    this.program = program;
    this.aroundBits = program.looks() ? NEXT_BITS + 2 : 0;
    this.known = new int[program.stops() << aroundBits][];
    this.blind = new boolean[program.stops()];
    this.passed = new int[program.size()];
    this.bytes = known.length * 4L;
  }

  /**
   * The ways on from a stop: pairs of the stop that comes next and the number of the slots to keep.
   *
   * @param stop 0, which is the end, stands for the beginning here: nothing comes behind the end
   * @param previous one of {@link Look}'s kinds of what stands before the place
   * @param next one of {@link Look}'s kinds of what comes behind it
   */
  int[] from(int stop, int previous, int next) {
    int around = program.looks() ? previous << NEXT_BITS | next : UNSEEN;
    int at = stop << aroundBits | around;
    int[] ways = known[at];
    if (ways == null) {
      ways = walk(stop, previous, next);
      known[at] = ways;
      bytes += (ways.length + 4) * 4L;
    }
    return ways;
  }

  /**
   * Whether all the ways on from a stop are the same wherever it stands.
   *
   * @param stop a stop of which the ways were asked for
   */
  boolean isBlind(int stop) {
    return blind[stop];
  }

  /** Keeps a place in the slots that a way has the number of. */
  void keep(int number, int at, int[] places) {
    int[] kept = slots[number];
    for (int i = 0; i < kept.length; i++) {
      places[kept[i]] = at;
    }
  }

  /** About how many bytes all this takes. */
  long bytes() {
    return bytes;
  }

  private int[] walk(int stop, int previous, int next) {
    walk++;
    kept = 0;
    size = 0;
    looked = false;
    follow(stop == 0 ? program.start() : program.next(program.stepOfStop(stop)), previous, next);
    blind[stop] = !looked;
    return Arrays.copyOf(found, size);
  }

  private void follow(int from, int previous, int next) {
    int step = from;
    while (passed[step] != walk) {
      passed[step] = walk;
      switch (program.kind(step)) {
        case CaptureProgram.SPLIT -> {
          int keptBefore = kept;
          follow(program.next(step), previous, next);
          kept = keptBefore;
          step = program.argument(step);
        }
        case CaptureProgram.KEEP -> {
          keeping = kept == keeping.length ? Arrays.copyOf(keeping, kept * 2) : keeping;
          keeping[kept++] = program.argument(step);
          step = program.next(step);
        }
        case CaptureProgram.LOOK -> {
          looked = true;
          if ((Look.numbered(program.argument(step)).allowedNext(previous) & next) == 0) {
            return;
          }
          step = program.next(step);
        }
        default -> add(program.stop(step));
      }
    }
  }

  private void add(int stop) {
    found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
    found[size++] = stop;
    found[size++] = number(Arrays.copyOf(keeping, kept));
  }

  private int number(int[] kept) {
    for (int number = 0; number < slots.length; number++) {
      if (Arrays.equals(slots[number], kept)) {
        return number;
      }
    }
    slots = Arrays.copyOf(slots, slots.length + 1);
    slots[slots.length - 1] = kept;
    return slots.length - 1;
  }
}
