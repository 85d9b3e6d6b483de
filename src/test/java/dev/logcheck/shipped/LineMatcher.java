package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import java.util.List;

/** Says which rules match a line. */
final class LineMatcher {
  private final RuleBook rules;
  private final Matcher matcher;

  LineMatcher(RuleBook rules) {
    this.rules = rules;
    this.matcher = rules.newMatcher();
  }

  static LineMatcher of(RuleFile file) {
    return new LineMatcher(RuleBook.builder(RuleRewriter.none()).add(file).build());
  }

  List<Rule> matching(String line) {
    byte[] haystack = line.getBytes(UTF_8);
    return rules.rules(matcher.match(haystack, 0, haystack.length));
  }
}
