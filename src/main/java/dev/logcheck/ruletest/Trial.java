package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.line.Thousands;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.RuleBook;
import java.io.IOException;

/** The plain trial: shows the lines of a log that some rule matches, or those that none does. */
final class Trial implements LogLines.LineConsumer {
  private final RuleBook rules;
  private final Matcher matcher;
  private final boolean inverted;
  private final Output output;
  private final Misses misses = new Misses();
  private final WrittenRules written = new WrittenRules();
  private boolean asWritten = true;
  private long lines;
  private boolean shown;

  /**
   * Tries rules.
   *
   * @param inverted whether to show the lines that no rule matches
   */
  Trial(RuleBook rules, boolean inverted, Output output) {
    this.rules = rules;
    this.matcher = rules.newMatcher();
    this.inverted = inverted;
    this.output = output;
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    lines++;
    MatchSet matches = matcher.match(buffer, from, to);
    asWritten = asWritten && written.match(rules.rules(matches), buffer, from, to);
    if (matches.isEmpty() == inverted) {
      output.line(buffer, from, to);
      shown = true;
    } else if (!shown && !inverted) {
      misses.add(buffer, from, to);
    }
  }

  /** Whether any line was shown. */
  boolean hasShown() {
    return shown;
  }

  /** Whether the rules match, as they are written, every line that they were seen to match. */
  boolean isAsWritten() {
    return asWritten;
  }

  /** Says why nothing was shown, and where the closest rule fails; nothing if a line was shown. */
  void explainNothing() throws IOException {
    if (shown) {
      return;
    }
    String number = Thousands.of(lines);
    output.text(inverted ? "all " + number + " lines match" : "0 of " + number + " lines match");
    if (!inverted) {
      new NearMiss(rules, output).explainClosest(misses.lines());
    }
  }
}
