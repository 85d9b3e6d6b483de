package dev.logcheck.ruletest;

import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules as they are written, before the configuration rewrites them: tells {@link Explanation}
 * whether a line is matched by what the administrator reads.
 */
final class WrittenRules {
  private final Map<Rule, Matcher> matchers = new HashMap<>();

  /** Whether each of the rules matches a line as it is written. */
  boolean match(List<Rule> rules, byte[] buffer, int from, int to) {
    for (Rule rule : rules) {
      if (!match(rule, buffer, from, to)) {
        return false;
      }
    }
    return true;
  }

  boolean match(Rule rule, byte[] buffer, int from, int to) {
    return !rule.pattern().isRewritten()
        || !matchers.computeIfAbsent(rule, WrittenRules::matcher).match(buffer, from, to).isEmpty();
  }

  /** Matches nothing where the rule cannot be read without its variables. */
  private static Matcher matcher(Rule rule) {
    RuleBook.Builder book = RuleBook.builder(RuleRewriter.none());
    book.add(new Rule(rule.file(), rule.line(), rule.pattern().written()));
    return book.build().newMatcher();
  }
}
