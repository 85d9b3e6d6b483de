package dev.logcheck.ruletest;

import dev.logcheck.regex.Matcher;
import dev.logcheck.regex.PatternComparison;
import dev.logcheck.regex.PatternComparison.Answer;
import dev.logcheck.regex.PatternExample;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rules that could go, since another matches all that they match: the mistakes of rules as a crowd.
 *
 * <p>Comparing two automata takes milliseconds, and two thousand rules make two million pairs. So
 * some example lines of each rule are first shown to the one automaton of all rules: only a rule
 * that matches all of them can match everything else that the rule does.
 */
final class Superfluous {
  private static final int EXAMPLES = 24;

  private final List<LintedRule> rules;
  private final Map<Rule, LintedRule> lintedOf = new HashMap<>();
  private final Map<Rule, Integer> order = new HashMap<>();
  private final RuleBook book;
  private final Matcher matcher;
  private long tried;

  Superfluous(List<LintedRule> rules) {
    this.rules = rules;
    RuleBook.Builder all = RuleBook.builder(RuleRewriter.none());
    for (LintedRule rule : rules) {
      all.add(rule.rule());
      order.put(rule.rule(), order.size());
      lintedOf.put(rule.rule(), rule);
    }
    this.book = all.build();
    this.matcher = book.newMatcher();
  }

  /** Tells the mistakes, and each rule that was compared. */
  void check(Consumer<Mistake> mistakes, Runnable progress) {
    for (LintedRule rule : rules) {
      check(rule, mistakes);
      progress.run();
    }
  }

  private void check(LintedRule rule, Consumer<Mistake> mistakes) {
    for (Rule other : candidates(rule)) {
      if (other.equals(rule.rule()) || !RuleScope.covers(other.file(), rule.rule().file())) {
        continue;
      }
      boolean comesFirst = order.get(other) < order.get(rule.rule());
      boolean same = other.text().equals(rule.rule().text());
      if (same && comesFirst) {
        mistakes.accept(
            Mistake.warning(
                rule, 1, "duplicate: the same rule as " + other.place(), "remove one of them"));
        return;
      } else if (!same && isWider(other, rule, comesFirst)) {
        mistakes.accept(
            Mistake.warning(
                rule,
                1,
                "not needed: " + other.place() + " matches every line that this matches",
                "remove this one, or narrow the other"));
        return;
      }
    }
  }

  /** The rules that match every example of what this one matches; it is one of them. */
  private List<Rule> candidates(LintedRule rule) {
    List<Rule> candidates = List.of();
    Iterator<byte[]> examples = examples(rule);
    while (examples.hasNext()) {
      byte[] example = examples.next();
      List<Rule> matching = book.rules(matcher.match(example, 0, example.length));
      tried++;
      if (matching.contains(rule.rule())) {
        candidates = candidates.isEmpty() ? matching : common(candidates, matching);
      }
      if (candidates.size() == 1) {
        break;
      }
    }
    return candidates;
  }

  private static Iterator<byte[]> examples(LintedRule rule) {
    try {
      return PatternExample.of(rule.bytes()).limit(EXAMPLES).iterator();
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("sound rules only: " + rule.rule(), e);
    }
  }

  private static List<Rule> common(List<Rule> some, List<Rule> others) {
    Set<Rule> known = new HashSet<>(others);
    return some.stream().filter(known::contains).toList();
  }

  /** How many examples were shown to the rules: for most rules one or two are enough. */
  long tried() {
    return tried;
  }

  /** Of two that match the same lines, the first may stay. */
  private boolean isWider(Rule other, LintedRule rule, boolean comesFirst) {
    byte[] wider = other.text().getBytes(StandardCharsets.ISO_8859_1);
    return isSubsumed(rule.bytes(), wider)
        && (comesFirst || !isSubsumed(wider, lintedOf.get(rule.rule()).bytes()));
  }

  private static boolean isSubsumed(byte[] narrower, byte[] wider) {
    try {
      return PatternComparison.of(narrower, wider).answer() == Answer.YES;
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("sound rules only", e);
    }
  }
}
