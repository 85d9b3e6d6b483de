package dev.logcheck.ruletest;

import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.RuleBook;
import java.io.IOException;

/** The plain trial: shows the lines of a log that some rule matches, or those that none does. */
final class Trial implements LogLines.LineConsumer {
  private final Matcher matcher;
  private final boolean inverted;
  private final Output output;
  private boolean shown;

  /**
   * Tries rules.
   *
   * @param inverted whether to show the lines that no rule matches
   */
  Trial(RuleBook rules, boolean inverted, Output output) {
    this.matcher = rules.newMatcher();
    this.inverted = inverted;
    this.output = output;
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    if (matcher.match(buffer, from, to).isEmpty() == inverted) {
      output.line(buffer, from, to);
      shown = true;
    }
  }

  /** Whether any line was shown. */
  boolean hasShown() {
    return shown;
  }
}
