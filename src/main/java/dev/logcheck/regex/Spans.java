package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Which part of a pattern each character node was read from.
 *
 * <p>Filled by the {@link Parser} for {@link PatternProgress}, which has to point into the pattern.
 */
final class Spans {
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  void put(int number, int start, int end) {
    if (number >= starts.length) {
      starts = Arrays.copyOf(starts, number * 2);
      ends = Arrays.copyOf(ends, number * 2);
    }
    starts[number] = start;
    ends[number] = end;
  }

  int start(int number) {
    return starts[number];
  }

  int end(int number) {
    return ends[number];
  }
}
