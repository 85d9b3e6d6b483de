package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Matches lines against all patterns of a {@link PatternSet}, for one thread.
 *
 * <p>The last stage: one pass over the bytes of a line, one table look-up for each.
 */
public final class Matcher {
  private static final long STEPS_PER_CONFIRMATION = 100_000;

  private final LazyDfa dfa;
  private final MatchSets matchSets;
  private final Confirmation[] confirmations;
  private long confirmed;
  private long confirmationSteps;
  private long exhaustions;

  Matcher(LazyDfa dfa, MatchSets matchSets, Confirmation[] confirmations) {
    this.dfa = dfa;
    this.matchSets = matchSets;
    this.confirmations = confirmations;
  }

  /**
   * The patterns that match a line, each anywhere in it.
   *
   * @param haystack holds the line: any bytes but newline
   * @param from where the line begins
   * @param to where it ends: the place behind its last byte
   */
  public MatchSet match(byte[] haystack, int from, int to) {
    LazyDfa.Table table = dfa.table();
    int[] transitions = table.transitions;
    byte[] classes = table.classes;
    int state = table.startOffset();
    for (int i = from; i < to; i++) {
      int byteClass = classes[haystack[i] & 0xff] & 0xff;
      int entry = transitions[state + byteClass];
      if (entry <= LazyDfa.Table.UNKNOWN) {
        if (entry == LazyDfa.Table.UNKNOWN) {
          LazyDfa.Step step = dfa.step(table, state, byteClass);
          table = step.table();
          transitions = table.transitions;
          entry = step.entry();
        }
        if (entry < 0) {
          return confirmed(matchSets.get(~entry), haystack, from, to);
        }
      }
      state = entry;
    }
    return atEndOfLine(table, state, haystack, from, to);
  }

  private MatchSet atEndOfLine(LazyDfa.Table table, int state, byte[] haystack, int from, int to) {
    int endOfLine = table.stride - 1;
    int entry = table.transitions[state + endOfLine];
    if (entry == LazyDfa.Table.UNKNOWN) {
      entry = dfa.step(table, state, endOfLine).entry();
    }
    return confirmed(matchSets.get(~entry), haystack, from, to);
  }

  /** What is left when patterns with back-references have proved themselves. */
  private MatchSet confirmed(MatchSet candidates, byte[] haystack, int from, int to) {
    if (confirmations.length == 0 || candidates.isEmpty()) {
      return candidates;
    }
    int[] patterns = candidates.patterns();
    int kept = 0;
    for (int pattern : patterns) {
      if (confirmations[pattern] == null || confirm(pattern, haystack, from, to)) {
        patterns[kept++] = pattern;
      }
    }
    return kept == patterns.length ? candidates : matchSets.of(Arrays.copyOf(patterns, kept));
  }

  private boolean confirm(int pattern, byte[] haystack, int from, int to) {
    confirmed++;
    Confirmation confirmation = confirmations[pattern];
    if (confirmation.filter() != null
        && confirmation.filter().newMatcher().match(haystack, from, to).isEmpty()) {
      return false;
    }
    if (confirmation.program() == null) {
      return true;
    }
    Backtracker search =
        new Backtracker(confirmation.program(), haystack, from, to, STEPS_PER_CONFIRMATION);
    boolean matches = search.matches();
    confirmationSteps += search.steps();
    exhaustions += search.isExhausted() ? 1 : 0;
    return matches;
  }

  /** What this matcher, and the automaton it shares, have had to do so far. */
  public MatcherStatistics statistics() {
    return new MatcherStatistics(
        dfa.built(), dfa.flushes(), confirmed, confirmationSteps, exhaustions);
  }
}
