package dev.logcheck.regex;

import java.util.Arrays;

/**
 * From which stops of a {@link CaptureProgram} one character leads to a set of others, worked out
 * for all at once.
 *
 * <p>Sets are bits in words. For each four stops there is a row of bits for each of the sixteen
 * sets that they can form: the stops that lead there. For use by one thread.
 */
final class CaptureSteps {
  private static final int GROUP_BITS = 2;
  private static final int GROUP = 1 << GROUP_BITS;
  private static final int SUBSETS = 1 << GROUP;

  private final CaptureProgram program;
  private final CaptureAlphabet alphabet;
  private final CaptureWays ways;
  private final int words;

  /** By what stands before and behind a place. */
  private final Rows[] rows = new Rows[Look.PREVIOUS_KINDS << Look.NEXT_BITS];

  /** By kind of character: the stops that consume it. */
  private long[][] takers = {};

  private long bytes;

  CaptureSteps(CaptureProgram program, CaptureAlphabet alphabet, CaptureWays ways) {
    this.program = program;
    this.alphabet = alphabet;
    this.ways = ways;
    this.words = (program.stops() + 63) / 64;
  }

  /** How many words a set takes. */
  int words() {
    return words;
  }

  /** About how many bytes it takes. */
  long bytes() {
    return bytes;
  }

  /** What a character of this kind is to whoever stands before it. */
  int next(int kind) {
    return program.looks() ? alphabet.next(kind) : CaptureWays.UNSEEN;
  }

  /** The same where nothing comes any more. */
  int nextAtEnd() {
    return program.looks() ? Look.NEXT_END : CaptureWays.UNSEEN;
  }

  /**
   * Works out the stops that consume a character and then lead to one of a set.
   *
   * @param sets holds the set at {@code after}, and gets the stops at {@code before}
   * @param next what comes behind the character
   * @return whether there are any
   */
  boolean before(long[] sets, int after, int before, int kind, int next) {
    long[] taking = kind < takers.length && takers[kind] != null ? takers[kind] : newTakers(kind);
    int around = program.looks() ? alphabet.previous(kind) << Look.NEXT_BITS | next : 0;
    Rows leading = rows[around] == null ? newRows(around) : rows[around];
    for (int i = 0; i < words; i++) {
      sets[before + i] = 0;
    }
    leading.unite(sets, after, before, words);
    long any = 0;
    for (int i = 0; i < words; i++) {
      any |= sets[before + i] &= taking[i];
    }
    return any != 0;
  }

  private long[] newTakers(int kind) {
    long[] taking = new long[words];
    for (int stop = 1; stop < program.stops(); stop++) {
      if (alphabet.isMember(kind, program.argument(program.stepOfStop(stop)))) {
        taking[stop >> 6] |= 1L << stop;
      }
    }
    bytes += words * 8L;
    takers = kind < takers.length ? takers : Arrays.copyOf(takers, alphabet.kinds());
    takers[kind] = taking;
    return taking;
  }

  private Rows newRows(int around) {
    int next = around & (1 << Look.NEXT_BITS) - 1;
    rows[around] = new Rows(program, ways, around >> Look.NEXT_BITS, next);
    bytes += rows[around].bytes();
    return rows[around];
  }

  /** The rows for what stands before and behind a place. Empty words about a row are left out. */
  private static final class Rows {
    /** By group of stops: the first word of its rows, how many there are, and where they stand. */
    private final int[] firsts;

    private final int[] lengths;
    private final int[] offsets;
    private final long[] bits;

    Rows(CaptureProgram program, CaptureWays ways, int previous, int next) {
      int groups = (program.stops() + 63) / 64 * (64 / GROUP);
      firsts = new int[groups];
      lengths = new int[groups];
      offsets = new int[groups];
      for (int stop = 1; stop < program.stops(); stop++) {
        int[] found = ways.from(stop, previous, next);
        for (int i = 0; i < found.length; i += 2) {
          include(found[i] >> GROUP_BITS, stop >> 6);
        }
      }
      bits = new long[layOut()];
      for (int stop = 1; stop < program.stops(); stop++) {
        int[] found = ways.from(stop, previous, next);
        for (int i = 0; i < found.length; i += 2) {
          add(stop, found[i]);
        }
      }
      for (int group = 0; group < groups; group++) {
        combine(offsets[group], lengths[group]);
      }
    }

    /** Stops come in ascending order, and so do their words. */
    private void include(int group, int word) {
      firsts[group] = lengths[group] == 0 ? word : firsts[group];
      lengths[group] = word - firsts[group] + 1;
    }

    private int layOut() {
      int size = 0;
      for (int group = 0; group < offsets.length; group++) {
        offsets[group] = size;
        size += SUBSETS * lengths[group];
      }
      return size;
    }

    private void add(int stop, int target) {
      int group = target >> GROUP_BITS;
      int row = offsets[group] + (1 << (target & GROUP - 1)) * lengths[group];
      bits[row + (stop >> 6) - firsts[group]] |= 1L << stop;
    }

    /** The row of several stops is made of those of one each. */
    private void combine(int offset, int length) {
      for (int subset = 1; subset < SUBSETS; subset++) {
        int one = subset & -subset;
        for (int i = 0; i < length; i++) {
          bits[offset + subset * length + i] =
              bits[offset + one * length + i] | bits[offset + (subset - one) * length + i];
        }
      }
    }

    void unite(long[] sets, int after, int before, int words) {
      for (int word = 0; word < words; word++) {
        int group = word * (64 / GROUP);
        for (long rest = sets[after + word]; rest != 0; rest >>>= GROUP) {
          int subset = (int) rest & SUBSETS - 1;
          if (subset != 0) {
            uniteRow(group, subset, sets, before);
          }
          group++;
        }
      }
    }

    private void uniteRow(int group, int subset, long[] sets, int before) {
      int length = lengths[group];
      int row = offsets[group] + subset * length;
      int word = before + firsts[group];
      for (int i = 0; i < length; i++) {
        sets[word + i] |= bits[row + i];
      }
    }

    long bytes() {
      return bits.length * 8L + firsts.length * 12L;
    }
  }
}
