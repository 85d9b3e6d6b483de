package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import java.util.List;

/** Says which rules match a line. */
final class MatchedRules {
  private final RuleBook rules;
  private final Matcher matcher;

  MatchedRules(RuleBook rules) {
    this.rules = rules;
    this.matcher = rules.newMatcher();
  }

  static MatchedRules of(RuleFile file) {
    return new MatchedRules(RuleBook.builder(RuleRewriter.none()).add(file).build());
  }

  List<Rule> matching(String line) {
    byte[] haystack = line.getBytes(UTF_8);
    return rules.rules(matcher.match(haystack, 0, haystack.length));
  }
}
