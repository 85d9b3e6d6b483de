package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternProgress;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds, for a line that no rule matches, the rule that gets furthest into it; {@link Explanation}
 * shows where it fails.
 */
final class NearestRule {
  /** How many rules are followed into a line, which costs tenths of a millisecond each. */
  private static final int FOLLOWED = 24;

  private final List<RuleWords> rules;

  NearestRule(RuleBook book) {
    this.rules = book.rules().stream().map(RuleWords::of).toList();
  }

  /** A rule and how far it gets. */
  record Attempt(Rule rule, PatternProgress progress) {
    int reach() {
      return progress.end() - progress.start();
    }
  }

  /** The rule that gets furthest into a line; null if there is none that gets anywhere. */
  Attempt find(byte[] line) {
    return candidates(line).stream()
        .map(rule -> follow(rule, line))
        .filter(attempt -> attempt.reach() > 0)
        .max(Comparator.comparingInt(Attempt::reach))
        .orElse(null);
  }

  private List<Rule> candidates(byte[] line) {
    if (rules.size() <= FOLLOWED) {
      return rules.stream().map(RuleWords::rule).toList();
    }
    String text = new String(line, StandardCharsets.ISO_8859_1);
    record Likeness(Rule rule, double likeness) {}
    List<Likeness> likenesses = new ArrayList<>();
    for (RuleWords rule : rules) {
      double likeness = rule.likeness(text);
      if (likeness > 0) {
        likenesses.add(new Likeness(rule.rule(), likeness));
      }
    }
    likenesses.sort(Comparator.comparingDouble(Likeness::likeness).reversed());
    return likenesses.stream().limit(FOLLOWED).map(Likeness::rule).toList();
  }

  private static Attempt follow(Rule rule, byte[] line) {
    try {
      byte[] pattern = rule.text().getBytes(StandardCharsets.ISO_8859_1);
      return new Attempt(rule, PatternProgress.of(pattern, line));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("a rule of the book does not compile: " + rule, e);
    }
  }
}
