package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Confirms that a line matches a pattern with back-references.
 *
 * <p>The automaton lets through what the approximation of {@link BackReferences} matches; on those
 * few lines this searches for a true match by trying ways one after the other. That can take
 * exponential time, and log lines are written by attackers, so steps are counted: past the budget
 * the line counts as not matched, which makes the report longer and never shorter.
 */
final class Backtracker {
  private final BacktrackProgram program;
  private final byte[] haystack;
  private final int from;
  private final int to;
  private final int[] slots;
  private final long budget;
  private int[] stack = new int[64];
  private int depth;
  private long steps;

  /**
   * A search of one line.
   *
   * @param budget the greatest number of steps to take
   */
  Backtracker(BacktrackProgram program, byte[] haystack, int from, int to, long budget) {
    this.program = program;
    this.haystack = haystack;
    this.from = from;
    this.to = to;
    this.budget = budget;
    this.slots = new int[program.slots()];
  }

  /** How many steps have been taken. */
  long steps() {
    return steps;
  }

  boolean isExhausted() {
    return steps > budget;
  }

  boolean matches() {
    for (int start = from; start <= to && !isExhausted(); start++) {
      if (matchesFrom(start)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesFrom(int start) {
    Arrays.fill(slots, -1);
    depth = 0;
    push(0, start);
    while (depth > 0) {
      int position = stack[--depth];
      int counter = stack[--depth];
      if (counter < 0) {
        slots[~counter] = position;
      } else if (run(counter, position)) {
        return true;
      }
      if (isExhausted()) {
        return false;
      }
    }
    return false;
  }

  /** Runs until the pattern has matched or this way turns out to be none. */
  private boolean run(int startCounter, int startPosition) {
    int counter = startCounter;
    int position = startPosition;
    while (++steps <= budget) {
      int argument = program.argument(counter);
      switch (program.operation(counter)) {
        case MATCH -> {
          return true;
        }
        case CHARACTER -> position = character(program.set(argument), position);
        case ASSERT -> position = allows(program.look(argument), position) ? position : -1;
        case REPEAT_GROUP -> position = repeatGroup(argument, position);
        case SAVE -> save(argument, position);
        case SPLIT -> push(argument, position);
        case JUMP -> counter = argument - 1;
        case JUMP_IF_PROGRESS ->
            counter = slots[program.slot(counter)] == position ? counter : argument - 1;
      }
      if (position < 0) {
        return false;
      }
      counter++;
    }
    return false;
  }

  private void save(int slot, int position) {
    push(~slot, slots[slot]);
    slots[slot] = position;
  }

  private void push(int counter, int position) {
    if (depth + 2 > stack.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[depth++] = counter;
    stack[depth++] = position;
  }

  private int character(CharacterSet set, int position) {
    if (position == to) {
      return -1;
    }
    if (set.isRawByte(haystack[position] & 0xff)) {
      return position + 1;
    }
    int codePoint = Utf8.decode(haystack, position, to);
    if (codePoint < 0) {
      return set.takesLoneBytes() ? position + 1 : -1;
    }
    return set.contains(codePoint) ? position + Utf8.length(codePoint) : -1;
  }

  private int repeatGroup(int group, int position) {
    int start = slots[2 * group];
    int end = slots[2 * group + 1];
    if (start < 0 || end < 0 || position + end - start > to) {
      return -1;
    }
    steps += end - start;
    boolean same = Arrays.equals(haystack, start, end, haystack, position, position + end - start);
    return same ? position + end - start : -1;
  }

  private boolean allows(Look look, int position) {
    int previous =
        position == from
            ? Look.PREVIOUS_NONE
            : isWordBefore(position) ? Look.PREVIOUS_WORD : Look.PREVIOUS_OTHER;
    int next =
        position == to ? Look.NEXT_END : isWordAt(position) ? Look.NEXT_WORD : Look.NEXT_OTHER;
    return (look.allowedNext(previous) & next) != 0;
  }

  private boolean isWordAt(int position) {
    int codePoint = Utf8.decode(haystack, position, to);
    return CharacterSet.WORD.contains(codePoint >= 0 ? codePoint : haystack[position] & 0xff);
  }

  private boolean isWordBefore(int position) {
    int start = position - 1;
    while (start > from && position - start < 4 && (haystack[start] & 0xC0) == 0x80) {
      start--;
    }
    int codePoint = Utf8.decode(haystack, start, to);
    boolean endsHere = codePoint >= 0 && start + Utf8.length(codePoint) == position;
    return CharacterSet.WORD.contains(endsHere ? codePoint : haystack[position - 1] & 0xff);
  }
}
