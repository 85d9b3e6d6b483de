package dev.logcheck.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the distinct sets of patterns that lines turn out to match.
 *
 * <p>The {@link LazyDfa} puts these numbers into its transition table, as verdicts. So there are no
 * more than the memory has room for: later sets get none.
 */
final class MatchSets {
  private final Confirmation[] confirmations;
  private final int most;
  private final Map<String, MatchSet> known = new HashMap<>();
  private volatile MatchSet[] byId = new MatchSet[16];

  /**
   * Of a pattern set of which some patterns are to be confirmed.
   *
   * @param confirmations by pattern, null for most; empty if there is none at all
   * @param most how many sets get numbers
   */
  MatchSets(Confirmation[] confirmations, int most) {
    this.confirmations = confirmations;
    this.most = most;
  }

  private boolean isCertain(int[] patterns) {
    for (int pattern : patterns) {
      if (pattern < confirmations.length && confirmations[pattern] != null) {
        return false;
      }
    }
    return true;
  }

  /** The set of exactly these patterns, which ascend: the one that is numbered, if it is. */
  synchronized MatchSet of(int[] patterns) {
    String key = Arrays.toString(patterns);
    MatchSet set = known.get(key);
    if (set == null && known.size() == most) {
      return new MatchSet(MatchSet.UNNUMBERED, patterns, isCertain(patterns));
    }
    if (set == null) {
      set = new MatchSet(known.size(), patterns, isCertain(patterns));
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
