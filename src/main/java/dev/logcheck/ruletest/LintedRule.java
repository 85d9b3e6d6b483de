package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternComparison;
import dev.logcheck.regex.PatternFacts;
import dev.logcheck.regex.PatternPlaces;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import java.nio.charset.StandardCharsets;

/**
 * A rule that {@link Lint} looks at.
 *
 * @param rule as it is matched
 * @param written as it stands in its file, to the last byte before the newline
 * @param facts what the engine says of it; null if it is malformed
 * @param places what the engine says stands where in it; null if it is malformed
 * @param syntax why it is malformed; null if it is not
 */
record LintedRule(
    Rule rule,
    String written,
    PatternFacts facts,
    PatternPlaces places,
    PatternSyntaxException syntax) {
  private static final byte[] EVERYTHING = {'^', '.', '*', '$'};
  private static final byte[] EVERYTHING_BUT_NOTHING = {'^', '.', '.', '*', '$'};

  static LintedRule of(Rule rule, String written) {
    try {
      byte[] pattern = bytes(rule);
      return new LintedRule(
          rule, written, PatternFacts.of(pattern), PatternPlaces.of(pattern), null);
    } catch (PatternSyntaxException e) {
      return new LintedRule(rule, written, null, null, e);
    }
  }

  boolean isSound() {
    return syntax == null;
  }

  /** Whether it is met by whatever a log says, in however few letters; for what is sound. */
  boolean matchesEveryLine() {
    if (!facts.matchesEmptyLine()) {
      // Most rules do not match one letter, and need no comparison.
      return facts.matchesOneLetter() && covers(EVERYTHING_BUT_NOTHING);
    }
    return !facts.isAnchoredAtStart() || !facts.isAnchoredAtEnd() || covers(EVERYTHING);
  }

  private boolean covers(byte[] lines) {
    try {
      return PatternComparison.of(lines, bytes()).answer() == PatternComparison.Answer.YES;
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("sound rules only: " + rule, e);
    }
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
