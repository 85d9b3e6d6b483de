package dev.logcheck.ruletest;

import dev.logcheck.regex.Matcher;
import dev.logcheck.regex.PatternComparison;
import dev.logcheck.regex.PatternComparison.Answer;
import dev.logcheck.regex.PatternFacts;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rules that could go, since another matches all that they match: the mistakes of rules as a crowd.
 *
 * <p>Comparing two automata takes milliseconds, and two thousand rules make two million pairs. So
 * each rule first shows an example line to the one automaton of all rules: only the few that match
 * it can match everything else that the rule does.
 */
final class Superfluous {
  private final List<LintedRule> rules;
  private final Map<Rule, LintedRule> lintedOf = new HashMap<>();
  private final Map<Rule, Integer> order = new HashMap<>();
  private final RuleBook book;
  private final Matcher matcher;

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

  void check(Consumer<Mistake> mistakes) {
    Map<String, byte[]> examples = new HashMap<>();
    for (LintedRule rule : rules) {
      byte[] example = examples.computeIfAbsent(rule.rule().text(), text -> example(rule));
      if (example != null) {
        check(rule, example, mistakes);
      }
    }
  }

  private static byte[] example(LintedRule rule) {
    try {
      return PatternFacts.example(rule.bytes());
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("sound rules only: " + rule.rule(), e);
    }
  }

  private void check(LintedRule rule, byte[] example, Consumer<Mistake> mistakes) {
    for (Rule other : book.rules(matcher.match(example, 0, example.length))) {
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
                "subsumed: " + other.place() + " matches every line that this matches",
                "remove this one, or narrow the other"));
        return;
      }
    }
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
