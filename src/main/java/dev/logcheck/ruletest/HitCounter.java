package dev.logcheck.ruletest;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how many lines of a log each set of rules matches; {@link Statistics} says what that means
 * for the single rules. One addition a line: there are few different sets.
 */
final class HitCounter implements LogLines.LineConsumer {
  private final RuleBook rules;
  private final Matcher matcher;
  private final List<MatchSet> sets = new ArrayList<>();
  private long[] linesOfSet = new long[64];
  private long lines;

  /** Counts with these rules. */
  HitCounter(RuleBook rules) {
    this.rules = rules;
    this.matcher = rules.newMatcher();
  }

  @Override
  public void line(byte[] buffer, int from, int to) {
    MatchSet matches = matcher.match(buffer, from, to);
    int id = matches.id();
    if (id >= linesOfSet.length) {
      linesOfSet = Arrays.copyOf(linesOfSet, 2 * id);
    }
    if (id == MatchSet.UNNUMBERED || linesOfSet[id]++ == 0) {
      sets.add(matches);
    }
    lines++;
  }

  RuleBook rules() {
    return rules;
  }

  /** The sets that some line matched. */
  List<MatchSet> sets() {
    return sets;
  }

  /** How many lines matched exactly these rules. */
  long lines(MatchSet set) {
    return set.id() == MatchSet.UNNUMBERED ? 1 : linesOfSet[set.id()];
  }

  /** How many lines there were. */
  long lines() {
    return lines;
  }
}
