package dev.logcheck.ruletest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some of the lines that no rule matched, in memory: {@link NearMiss} looks among them for the one
 * that a rule comes closest to, once a whole log has matched nothing.
 *
 * <p>One line is kept of those that differ in digits only. There are limits, since a log may be
 * huge, and since following a rule into a line takes time.
 */
final class Misses {
  private static final int MOST_READ = 100_000;
  private static final int MOST_KEPT = 1_000;
  private static final int LONGEST = 2_048;

  private final List<byte[]> lines = new ArrayList<>();
  private final Set<String> shapes = new HashSet<>();
  private int read;

  /** Takes a line, unless there are enough, or one like it is there. */
  void add(byte[] buffer, int from, int to) {
    if (to - from > LONGEST || read == MOST_READ || lines.size() == MOST_KEPT) {
      return;
    }
    read++;
    if (shapes.add(shape(buffer, from, to))) {
      lines.add(Arrays.copyOfRange(buffer, from, to));
    }
  }

  private static String shape(byte[] buffer, int from, int to) {
    StringBuilder shape = new StringBuilder(to - from);
    boolean digit = false;
    for (int i = from; i < to; i++) {
      boolean last = digit;
      digit = buffer[i] >= '0' && buffer[i] <= '9';
      if (!digit) {
        shape.append((char) (buffer[i] & 0xff));
      } else if (!last) {
        shape.append('0');
      }
    }
    return shape.toString();
  }

  /** The lines, in the order of the log. */
  List<byte[]> lines() {
    return lines;
  }
}
