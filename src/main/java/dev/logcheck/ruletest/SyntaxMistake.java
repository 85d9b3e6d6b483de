package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternPlaces;
import dev.logcheck.regex.PatternSyntaxException;
import java.util.OptionalInt;

/**
 * What is wrong with a malformed rule, for {@link Lint}: in the words of {@code grep}, and where
 * those are not enough, what they mean here.
 */
final class SyntaxMistake {
  private static final String TOO_BIG = "Regular expression too big: ";

  private SyntaxMistake() {}

  static Mistake of(LintedRule rule) {
    int column = rule.syntax().column();
    if (rule.syntax().limit() == null) {
      String reason = rule.syntax().getMessage();
      return at(rule, column, reason, SyntaxFix.of(reason));
    }
    return switch (rule.syntax().limit()) {
      case COUNT -> tooBig(rule, column, "this counts beyond 32767", "write * or + for so many");
      case NESTING -> tooBig(rule, column, "groups in groups, too deep", "leave out parentheses");
      case SIZE -> tooLong(rule);
    };
  }

  private static Mistake tooLong(LintedRule rule) {
    OptionalInt highest = highestCount(rule);
    return highest.isEmpty()
        ? tooBig(rule, 1, "over 131072 characters", "make several rules of it")
        : tooBig(
            rule,
            highest.getAsInt(),
            "written out, what it counts is over 131072 characters; this is the highest count",
            "write lower counts, or * or + in their place");
  }

  private static OptionalInt highestCount(LintedRule rule) {
    try {
      return PatternPlaces.of(rule.bytes()).highestCount();
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("it is only too big: " + rule.rule(), e);
    }
  }

  private static Mistake tooBig(LintedRule rule, int column, String what, String fix) {
    return at(rule, column, TOO_BIG + what, fix);
  }

  private static Mistake at(LintedRule rule, int column, String reason, String fix) {
    return Mistake.error(rule, rule.writtenColumn(column), reason, fix);
  }
}
