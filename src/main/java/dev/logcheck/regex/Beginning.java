package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the pattern before began, as far as it was parsed.
 *
 * <p>Kept by the {@link NodePool} for the {@link Parser}: thousands of rules begin with the same
 * stamp, host name and program, which are the costly part of them, and stand one after the other.
 * What two patterns have in common is parsed once.
 */
final class Beginning {
  private byte[] pattern = {};
  private List<Node> items = List.of();
  private final List<Mark> marks = new ArrayList<>();

  /**
   * A place in a pattern where one could go on parsing.
   *
   * @param at the place
   * @param items how many items of the first branch stand before it
   */
  record Mark(int at, int items, boolean needsRegex, boolean seesCharacters) {

    /** Whether nothing behind the place can change what was read before it. */
    private boolean holds(byte[] next, int same) {
      return at < same && !Parser.isRepeat(next[at]);
    }
  }

  /**
   * Turns to the next pattern: adds the items that it has in common with the one before to {@code
   * into}, and says where to go on; null if there is nothing in common.
   */
  Mark next(byte[] next, List<Node> into) {
    int mismatch = Arrays.mismatch(pattern, next);
    int same = mismatch < 0 ? next.length : mismatch;
    while (!marks.isEmpty() && !last().holds(next, same)) {
      marks.remove(marks.size() - 1);
    }
    Mark mark = marks.isEmpty() ? null : last();
    if (mark != null) {
      into.addAll(items.subList(0, mark.items()));
    }
    pattern = next;
    items = into;
    return mark;
  }

  private Mark last() {
    return marks.get(marks.size() - 1);
  }

  /** Adds a mark to the pattern that {@link #next} was told of. */
  void add(Mark mark) {
    marks.add(mark);
  }
}
