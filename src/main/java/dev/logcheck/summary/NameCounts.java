package dev.logcheck.summary;

import dev.logcheck.line.VisibleText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each host, or each program, occurs in a group.
 *
 * <p>Keeps a bounded number of names. Where there are more, those with the smallest hashes are
 * kept, each with its exact count, so that the order of the lines makes no difference; nor can
 * anybody choose names whose hashes push others out, or are the same as another's.
 */
final class NameCounts {
  private static final int LONGEST_NAME = 64;

  private static final class Count {
    final byte[] name;
    long count;

    Count(byte[] name) {
      this.name = name;
    }

    boolean isOf(byte[] buffer, int from, int to) {
      return Arrays.equals(name, 0, name.length, buffer, from, to);
    }
  }

  private final TreeMap<Long, Count> counts = new TreeMap<>();
  private final long seed;
  private Count latest = new Count(new byte[0]);

  /**
   * Knows no name yet.
   *
   * @param seed that nobody knows who only writes names
   */
  NameCounts(long seed) {
    this.seed = seed;
  }

  /** Counts the name between these places, or the beginning of a very long one; or none. */
  void add(byte[] buffer, int from, int to) {
    if (from < to) {
      int end = Math.min(to, from + LONGEST_NAME);
      if (!latest.isOf(buffer, from, end)) {
        latest = find(buffer, from, end);
      }
      latest.count++;
    }
  }

  private Count find(byte[] buffer, int from, int to) {
    long hash = Hash.of(buffer, from, to, seed);
    Count found = counts.get(hash);
    while (found != null && !found.isOf(buffer, from, to)) {
      found = counts.get(++hash);
    }
    if (found == null) {
      found = new Count(Arrays.copyOfRange(buffer, from, to));
      counts.put(hash, found);
      if (counts.size() > Group.MOST_NAMES) {
        counts.pollLastEntry();
      }
    }
    return found;
  }

  /** The names with their counts, the most frequent first. */
  Map<String, Long> toMap() {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.values().stream()
        .sorted(
            Comparator.comparingLong((Count c) -> -c.count)
                .thenComparing(c -> c.name, Arrays::compareUnsigned))
        .forEach(c -> sorted.merge(VisibleText.of(c.name, 0, c.name.length), c.count, Long::sum));
    return sorted;
  }
}
