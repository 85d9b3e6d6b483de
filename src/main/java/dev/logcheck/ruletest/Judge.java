package dev.logcheck.ruletest;

import dev.logcheck.audit.Classifier;
import dev.logcheck.audit.Verdict;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import java.util.List;

/**
 * Says which rules match a line, and whether they leave it over: what is left of a log by the
 * layers of a whole configuration, or by rules of which each takes what it matches.
 */
final class Judge {
  private final RuleBook rules;
  private final Matcher matcher;
  private final Classifier classifier;
  private final boolean byLayers;

  /**
   * Judges by these rules.
   *
   * @param byLayers whether their layers decide, as in a run; else a line is gone if any rule
   *     matches it
   */
  Judge(RuleBook rules, boolean byLayers) {
    this.rules = rules;
    this.matcher = rules.newMatcher();
    this.classifier = new Classifier(rules);
    this.byLayers = byLayers;
  }

  /** One without rules, which leaves every line over. */
  static Judge leavingAll() {
    return new Judge(RuleBook.builder(RuleRewriter.none()).build(), false);
  }

  boolean isByLayers() {
    return byLayers;
  }

  RuleBook rules() {
    return rules;
  }

  /** The rules that match a line. */
  MatchSet matches(byte[] buffer, int from, int to) {
    return matcher.match(buffer, from, to);
  }

  /** Those rules, in the order in which they were read. */
  List<Rule> rules(MatchSet matches) {
    return rules.rules(matches);
  }

  /** Whether a line of so many bytes that matches exactly these rules is left over. */
  boolean isLeft(MatchSet matches, int length) {
    return byLayers ? !verdict(matches, length).isDropped() : matches.isEmpty();
  }

  /** What the layers of the rules make of such a line, whether or not they decide. */
  Verdict verdict(MatchSet matches, int length) {
    return classifier.verdict(matches, length);
  }
}
