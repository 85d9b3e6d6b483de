package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Matches a text without states: for each place it works out anew from which stops the rest leads
 * to the end.
 *
 * <p>The sets of so many places as fit are kept, a block; of the other blocks only the first set,
 * from which a block is worked out again when the way reaches it. So each byte is read back twice
 * at most, and memory hardly grows with the text. For use by one thread.
 */
final class CaptureSweep {
  /** Words that a block takes. */
  private static final int BLOCK_WORDS = 1 << 15;

  private final CaptureProgram program;
  private final CaptureWays ways;
  private final CaptureText text;
  private final CaptureSteps steps;
  private final int[] slots;
  private final int words;
  private final int blockPlaces;

  /** Where the sets of the first places of all blocks are. */
  private final int firsts;

  /** The set of each place of the block, that of the place behind it, and the first ones. */
  private long[] sets;

  private int block;

  CaptureSweep(
      CaptureProgram program,
      CaptureAlphabet alphabet,
      CaptureWays ways,
      CaptureText text,
      int[] slots) {
    this.program = program;
    this.ways = ways;
    this.text = text;
    this.slots = slots;
    this.steps = new CaptureSteps(program, alphabet, ways);
    this.words = steps.words();
    this.blockPlaces = Math.max(64, BLOCK_WORDS / words);
    this.firsts = (blockPlaces + 1) * words;
  }

  /** Matches the text, with room for a block. */
  boolean match(CaptureRoom room) {
    int blocks = (text.to() - text.from()) / blockPlaces + 1;
    sets = room.words(firsts + blocks * words);
    for (block = blocks - 1; block >= 0; block--) {
      if (!readBack()) {
        return false;
      }
      System.arraycopy(sets, 0, sets, firsts + block * words, words);
    }
    block = 0;
    return readOn();
  }

  /** Works out the sets of a block; false if one is empty. */
  private boolean readBack() {
    int begin = text.from() + block * blockPlaces;
    int behind = Math.min(begin + blockPlaces, text.to());
    long[] all = sets;
    int set = (behind - begin) * words;
    if (behind == text.to()) {
      Arrays.fill(all, set, set + words, 0);
      all[set] = 1L << CaptureStates.END;
    } else {
      System.arraycopy(all, firsts + (block + 1) * words, all, set, words);
    }
    int next = nextFrom(behind);
    for (int at = behind - 1; at >= begin; at--) {
      int kind = text.kind(at);
      set -= words;
      if (kind == CaptureText.INSIDE) {
        System.arraycopy(all, set + words, all, set, words);
      } else if (!steps.before(all, set + words, set, kind, next)) {
        return false;
      } else {
        next = steps.next(kind);
      }
    }
    return true;
  }

  /** What comes at a place or, inside of a character, behind that. */
  private int nextFrom(int place) {
    int at = place;
    while (at < text.to() && text.kind(at) == CaptureText.INSIDE) {
      at++;
    }
    return at < text.to() ? steps.next(text.kind(at)) : steps.nextAtEnd();
  }

  /** Up to the end, or to a place behind which nothing is kept any more. */
  private boolean readOn() {
    int stop = CaptureStates.END;
    int previous = Look.PREVIOUS_NONE;
    int at = text.from();
    do {
      int[] found = ways.from(stop, previous, nextFrom(at));
      int best = best(found, set(at - text.from()));
      if (best == found.length) {
        return false;
      }
      stop = found[best];
      ways.keep(found[best + 1], at, slots);
      if (at < text.to()) {
        previous = text.previous(at);
        at = text.behind(at);
      }
    } while (!program.isSettled(stop));
    return true;
  }

  private int best(int[] found, int set) {
    int best = 0;
    while (best < found.length && (sets[set + (found[best] >> 6)] >>> found[best] & 1) == 0) {
      best += 2;
    }
    return best;
  }

  /** Where the set of a place is, once its block is worked out. */
  private int set(int place) {
    if (place / blockPlaces != block) {
      block = place / blockPlaces;
      readBack();
    }
    return place % blockPlaces * words;
  }

  /** About how many bytes it takes. */
  long bytes() {
    return steps.bytes();
  }
}
