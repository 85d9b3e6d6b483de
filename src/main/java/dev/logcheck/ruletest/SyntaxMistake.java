package dev.logcheck.ruletest;

/**
 * What is wrong with a malformed rule, for {@link Lint}: in the words of {@code grep}, and where
 * those are not enough, what they mean here.
 */
final class SyntaxMistake {
  private static final String TOO_BIG = "Regular expression too big";

  private SyntaxMistake() {}

  static Mistake of(LintedRule rule) {
    String reason = rule.syntax().getMessage();
    return reason.equalsIgnoreCase(TOO_BIG)
        ? tooBig(rule, rule.syntax().column())
        : at(rule, rule.syntax().column(), reason, SyntaxMend.of(reason));
  }

  /** The engine names the count or group that is one too many, or the start for the whole. */
  private static Mistake tooBig(LintedRule rule, int column) {
    String text = rule.rule().text();
    int largest = PatternText.largestCount(text) + 1;
    if (column > 1 && text.charAt(column - 1) == '{') {
      return tooBig(rule, column, "this counts beyond 32767", "write * or + for so many");
    } else if (column > 1) {
      return tooBig(rule, column, "groups in groups, too deep", "leave out parentheses");
    } else if (largest == 0) {
      return tooBig(rule, 1, "over 131072 characters", "make several rules of it");
    }
    return tooBig(
        rule,
        largest,
        "written out, what it counts is over 131072 characters; this is the highest count",
        "write lower counts, or * or + in their place");
  }

  private static Mistake tooBig(LintedRule rule, int column, String what, String mend) {
    return at(rule, column, TOO_BIG + ": " + what, mend);
  }

  private static Mistake at(LintedRule rule, int column, String reason, String mend) {
    return Mistake.error(rule, rule.writtenColumn(column), reason, mend);
  }
}
