package dev.logcheck.summary;

import dev.logcheck.line.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each host, or each program, occurs in a group.
 *
 * <p>Keeps a bounded number of names. Where there are more, those with the smallest hashes are
 * kept, each with its exact count, so that the order of the lines makes no difference.
 */
final class NameCounts {
  private static final int MOST_NAMES = 64;
  private static final int LONGEST_NAME = 64;

  private static final class Count {
    final String name;
    long count;

    Count(String name) {
      this.name = name;
    }
  }

  private final TreeMap<Long, Count> counts = new TreeMap<>();
  private Count latest = new Count("");
  private long latestHash;

  void add(byte[] buffer, int from, int to) {
    if (from == to) {
      return;
    }
    long hash = Hash.of(buffer, from, to, 0);
    if (latest.count == 0 || hash != latestHash) {
      latestHash = hash;
      latest = counts.computeIfAbsent(hash, h -> new Count(name(buffer, from, to)));
      if (counts.size() > MOST_NAMES) {
        counts.pollLastEntry();
      }
    }
    latest.count++;
  }

  private static String name(byte[] buffer, int from, int to) {
    return new String(buffer, from, Math.min(to - from, LONGEST_NAME), StandardCharsets.ISO_8859_1);
  }

  /** The names with their counts, the most frequent first. */
  Map<String, Long> toMap() {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.values().stream()
        .sorted(Comparator.comparingLong((Count c) -> -c.count).thenComparing(c -> c.name))
        .forEach(c -> sorted.merge(visible(c.name), c.count, Long::sum));
    return sorted;
  }

  private static String visible(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    return VisibleText.of(bytes, 0, bytes.length);
  }
}
