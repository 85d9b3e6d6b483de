package dev.logcheck.ruletest;

import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Reason;
import dev.logcheck.line.Header;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.rule.RuleDirectory;
import java.nio.charset.StandardCharsets;

/**
 * Knows the lines that {@link Suggestion} must not take away unasked: those that rules raise above
 * System Events, and those of {@link GuardedMessage}.
 */
final class GuardedLines {
  private final Judge judge;
  private final Header header = new Header();

  /**
   * Those of these rules.
   *
   * @param judge knows the rules of all layers
   */
  GuardedLines(Judge judge) {
    this.judge = judge;
  }

  /** Why a line is important; empty if it is not. */
  String reason(byte[] buffer, int from, int to) {
    String raised = raised(buffer, from, to);
    if (!raised.isEmpty()) {
      return raised;
    }
    header.read(buffer, from, to);
    boolean named = header.programFrom() < header.programTo();
    int start = named ? header.programFrom() : header.messageFrom();
    return GuardedMessage.meaning(
        new String(buffer, start, to - start, StandardCharsets.ISO_8859_1));
  }

  private String raised(byte[] buffer, int from, int to) {
    MatchSet matches = judge.matches(buffer, from, to);
    for (Reason reason : judge.verdict(matches, to - from).reasons()) {
      if (reason.layer() != Layer.OTHER) {
        return "reported in "
            + reason.heading(reason.layer().title())
            + "; only a rule in "
            + cancelling(reason.layer())
            + " can drop it";
      }
    }
    return "";
  }

  private static String cancelling(Layer layer) {
    RuleDirectory directory =
        switch (layer) {
          case CRACKING -> RuleDirectory.CRACKING_IGNORE;
          case VIOLATIONS -> RuleDirectory.VIOLATIONS_IGNORE;
          case FAILURES -> RuleDirectory.FAILURES_IGNORE;
          case OTHER -> RuleDirectory.IGNORE_SERVER;
        };
    return directory.directoryName();
  }
}
