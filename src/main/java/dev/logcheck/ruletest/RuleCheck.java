package dev.logcheck.ruletest;

import java.util.List;
import java.util.function.Consumer;

/** One kind of mistake that a single sound rule can have; {@link Lint} goes through all of them. */
@FunctionalInterface
interface RuleCheck {
  /** Every kind, in the order in which a rule's mistakes are told. */
  List<RuleCheck> ALL =
      List.of(
          RuleCheck::blankEnd,
          RuleCheck::emptyLine,
          RuleCheck::anchors,
          RuleCheck::anyRun,
          new OtherDialects()::check,
          RuleCheck::backReference);

  /** The one kind that is told of a rule that matches every line: all others follow from it. */
  RuleCheck MATCHES_EVERY_LINE = RuleCheck::emptyLine;

  /** Says what is wrong with a rule, if it is this. */
  void check(LintedRule rule, Consumer<Mistake> mistakes);

  /** Blanks that the rule keeps; what was cut from its end is told where it was cut. */
  private static void blankEnd(LintedRule rule, Consumer<Mistake> mistakes) {
    String kept = rule.rule().pattern().written();
    int last = kept.length();
    while (last > 0 && (kept.charAt(last - 1) == ' ' || kept.charAt(last - 1) == '\t')) {
      last--;
    }
    if (last < kept.length()) {
      mistakes.accept(
          Mistake.warning(
              rule,
              last + 1,
              "blank at the end: it belongs to the rule, and no log line ends with one",
              "remove it, or write [ ] where it is meant"));
    }
  }

  private static void emptyLine(LintedRule rule, Consumer<Mistake> mistakes) {
    boolean everyLine = rule.matchesEveryLine();
    if (everyLine || rule.facts().matchesEmptyLine()) {
      mistakes.accept(
          Mistake.error(
              rule,
              1,
              everyLine ? "matches every line" : "matches the empty line",
              "add text that only the lines to ignore have"));
    }
  }

  private static void anchors(LintedRule rule, Consumer<Mistake> mistakes) {
    if (!rule.facts().isAnchoredAtStart()) {
      mistakes.accept(
          Mistake.warning(
              rule,
              1,
              "not anchored at the start: also matches where an attacker writes this text into a"
                  + " line",
              "begin with ^ and the stamp"));
    }
    if (!rule.facts().isAnchoredAtEnd()) {
      mistakes.accept(
          Mistake.warning(
              rule,
              rule.written().length() + 1,
              "not anchored at the end: any text may follow",
              "write the rule up to the end of the line, then $"));
    }
  }

  /** Only where it takes lines away: a rule that raises them and fits too much hides nothing. */
  private static void anyRun(LintedRule rule, Consumer<Mistake> mistakes) {
    if (rule.rule().file().use().raises()) {
      return;
    }
    rule.places()
        .anyRun()
        .ifPresent(
            column ->
                mistakes.accept(
                    Mistake.warning(
                        rule,
                        rule.writtenColumn(column),
                        "too broad: accepts any text here, including an attacker's",
                        "name the characters that may stand here, such as [^ ]+ or"
                            + " [[:digit:]]+")));
  }

  private static void backReference(LintedRule rule, Consumer<Mistake> mistakes) {
    rule.places()
        .backReference()
        .ifPresent(
            column ->
                mistakes.accept(
                    Mistake.warning(
                        rule,
                        rule.writtenColumn(column),
                        "back-reference: lines that match up to here are matched a second time,"
                            + " slowly",
                        "write out what may stand here")));
  }
}
