package dev.logcheck.ruletest;

import dev.logcheck.rule.Rule;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plain words in a rule: by them the rules that were meant for a line are guessed, where asking
 * all rules would take too long.
 */
record RuleWords(Rule rule, Set<String> words) {
  private static final Pattern NO_TEXT =
      Pattern.compile("\\[(\\[:\\w+:]|[^]])*]|\\\\\\w|[{][^}]*}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

  static RuleWords of(Rule rule) {
    String text = NO_TEXT.matcher(rule.text()).replaceAll(" ");
    return new RuleWords(
        rule, WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()));
  }

  /** How many of the words a line contains, as a share of all of them and then in number. */
  double likeness(String line) {
    long found = words.stream().filter(line::contains).count();
    return found == 0 ? 0 : found * (double) found / words.size();
  }
}
