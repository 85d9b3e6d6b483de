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
 * <p>Up to a bound every name is kept, and its count is exact. Where there are more, those with the
 * smallest hashes are kept, each still with its exact count, so that the order of the lines makes
 * no difference; nor can anybody choose names whose hashes push others out, or are the same as
 * another's. So a name goes by chance only, and only where others fill the bound.
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
  private final int mostKept;
  private Count latest = new Count(new byte[0]);

  /**
   * Knows no name yet.
   *
   * @param seed that nobody knows who only writes names
   * @param mostKept so many names are kept at the most
   */
  NameCounts(long seed, int mostKept) {
    this.seed = seed;
    this.mostKept = mostKept;
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
      if (counts.size() > mostKept) {
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
