package dev.logcheck.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the distinct sets of patterns that lines turn out to match.
 *
 * <p>The {@link LazyDfa} puts these numbers into its transition table, as verdicts.
 */
final class MatchSets {
  private final Map<String, MatchSet> known = new HashMap<>();
  private volatile MatchSet[] byId = new MatchSet[16];

  /** The one set of exactly these patterns, which ascend. */
  synchronized MatchSet of(int[] patterns) {
    String key = Arrays.toString(patterns);
    MatchSet set = known.get(key);
    if (set == null) {
      set = new MatchSet(known.size(), patterns);
      known.put(key, set);
      MatchSet[] sets = byId;
      if (set.id() == sets.length) {
        sets = Arrays.copyOf(sets, sets.length * 2);
      }
      sets[set.id()] = set;
      byId = sets;
    }
    return set;
  }

  MatchSet get(int id) {
    MatchSet[] sets = byId;
    MatchSet set = id < sets.length ? sets[id] : null;
    return set != null ? set : getAfterRace(id);
  }

  /** The table is read without a lock; where it was newer than the array read, look again. */
  private synchronized MatchSet getAfterRace(int id) {
    return byId[id];
  }
}
