package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Matches lines against all patterns of a {@link PatternSet}, for one thread.
 *
 * <p>The last stage: one pass over the bytes of a line, one table look-up for each.
 */
public final class Matcher {
  private static final byte END_OF_LINE = '\n';
  private static final long STEPS_PER_CONFIRMATION = 100_000;

  private final PatternSet set;
  private final LazyDfa dfa;
  private final MatchSets matchSets;
  private final Confirmation[] confirmations;
  private Matcher[] parts;
  private long linesInParts;
  private long confirmed;
  private long confirmationSteps;
  private long exhaustions;

  Matcher(PatternSet set, LazyDfa dfa, MatchSets matchSets, Confirmation[] confirmations) {
    this.set = set;
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
    TransitionTable table = dfa.table();
    short[] ascii = table.ascii();
    int state = TransitionTable.START;
    for (int i = from; i < to; i++) {
      byte value = haystack[i];
      int entry =
          value >= 0
              ? ascii[(state << TransitionTable.ROW_SHIFT) + value]
              : table.beyondAscii(state, value);
      if (entry <= TransitionTable.UNKNOWN) {
        if (entry == TransitionTable.UNKNOWN) {
          LazyDfa.Step step = dfa.step(table, state, value);
          table = step.table();
          ascii = table.ascii();
          entry = step.entry();
        }
        if (entry <= TransitionTable.UNKNOWN) {
          return answer(entry, haystack, from, to);
        }
      }
      state = entry;
    }
    int entry = table.entry(state, END_OF_LINE);
    if (entry == TransitionTable.UNKNOWN) {
      entry = dfa.step(table, state, END_OF_LINE).entry();
    }
    return answer(entry, haystack, from, to);
  }

  /** The answer for a line that came to this entry: a verdict, or UNKNOWN if it was turned away. */
  MatchSet answer(int entry, byte[] haystack, int from, int to) {
    MatchSet candidates =
        entry < 0 ? matchSets.get(~entry) : matchSets.of(matchInParts(haystack, from, to));
    return candidates.isCertain() ? candidates : confirmed(candidates, haystack, from, to);
  }

  private int[] matchInParts(byte[] haystack, int from, int to) {
    if (parts == null) {
      parts = newPartMatchers();
    }
    linesInParts++;
    IntSet matches = new IntSet();
    for (int part = 0; part < parts.length; part++) {
      for (int number : parts[part].match(haystack, from, to).patterns()) {
        matches.add(number * PatternSet.PARTS + part);
      }
    }
    return matches.sorted();
  }

  private Matcher[] newPartMatchers() {
    PatternSet[] sets = set.parts();
    Matcher[] matchers = new Matcher[sets.length];
    for (int part = 0; part < sets.length; part++) {
      matchers[part] = sets[part].newMatcher();
    }
    return matchers;
  }

  /** What is left of a verdict when patterns with back-references have proved themselves. */
  private MatchSet confirmed(MatchSet candidates, byte[] haystack, int from, int to) {
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
        set.statesBuilt(), set.flushes(), linesInParts, confirmed, confirmationSteps, exhaustions);
  }
}
