package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternFacts;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import java.nio.charset.StandardCharsets;

/**
 * A rule under the eyes of {@link Lint}.
 *
 * @param rule as it is matched
 * @param written as it stands in its file, to the last byte before the newline
 * @param facts what the engine says of it; null if it is malformed
 * @param syntax why it is malformed; null if it is not
 */
record LintedRule(Rule rule, String written, PatternFacts facts, PatternSyntaxException syntax) {

  static LintedRule of(Rule rule, String written) {
    try {
      return new LintedRule(rule, written, PatternFacts.of(bytes(rule)), null);
    } catch (PatternSyntaxException e) {
      return new LintedRule(rule, written, null, e);
    }
  }

  boolean isSound() {
    return syntax == null;
  }

  byte[] bytes() {
    return bytes(rule);
  }

  /** Where the column of the rule as it is matched stands in what is written. */
  int writtenColumn(int column) {
    return rule.pattern().writtenPlace(column - 1) + 1;
  }

  private static byte[] bytes(Rule rule) {
    return rule.text().getBytes(StandardCharsets.ISO_8859_1);
  }
}
