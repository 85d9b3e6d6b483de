package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import java.util.Arrays;

/**
 * How many lines each distinct set of rules has matched: one addition a line, from which the hits
 * of every rule follow. For one thread.
 */
final class HitCounts {
  private MatchSet[] sets = new MatchSet[64];
  private long[] lines = new long[64];

  void count(MatchSet matches) {
    int id = matches.id();
    if (id >= lines.length) {
      lines = Arrays.copyOf(lines, 2 * id);
      sets = Arrays.copyOf(sets, 2 * id);
    }
    sets[id] = matches;
    lines[id]++;
  }

  void forEach(Auditor.HitVisitor visitor) {
    for (int id = 0; id < lines.length; id++) {
      if (lines[id] > 0) {
        visitor.hits(sets[id], lines[id]);
      }
    }
  }
}
