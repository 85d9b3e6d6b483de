package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.ruletest.Suggestion.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What speaks against keeping a rule that was written in the place of a draft. */
final class Doubts {
  private final Suggestion suggestion;
  private final RuleFile file;

  /**
   * Doubts rules for a file.
   *
   * @param suggestion knows the lines
   */
  Doubts(Suggestion suggestion, Path file) {
    this.suggestion = suggestion;
    this.file = new RuleFile(RuleUse.IGNORE, file.getFileName().toString(), file);
  }

  /**
   * Every doubt, in words; none if the rule seems to do what is wanted.
   *
   * @throws PatternSyntaxException if it is no rule
   */
  List<String> about(byte[] rule, Draft draft) throws IOException, PatternSyntaxException {
    List<String> doubts = new ArrayList<>();
    Reach reach = suggestion.reach(rule);
    if (reach.lines() == 0) {
      doubts.add("It matches none of the lines.");
    }
    if (!reach.importance().isEmpty()) {
      doubts.add("It matches important lines: " + reach.importance() + ".");
    }
    String message = draft.probes().importantMatch(rule);
    if (!message.isEmpty()) {
      doubts.add("It is too broad: it also matches " + message);
    }
    if (draft.probes().takesAnyCommand(rule)) {
      doubts.add("It matches any command, also an attacker's.");
    }
    doubts.addAll(mistakes(rule));
    return doubts;
  }

  /** What {@code --check} would say. */
  private List<String> mistakes(byte[] rule) {
    String text = new String(rule, StandardCharsets.ISO_8859_1);
    LintedRule linted = LintedRule.of(new Rule(file, 1, text), text);
    List<String> mistakes = new ArrayList<>();
    for (RuleCheck check :
        linted.matchesEveryLine() ? List.of(RuleCheck.MATCHES_EVERY_LINE) : RuleCheck.ALL) {
      check.check(
          linted,
          mistake ->
              mistakes.add(
                  "Column " + mistake.column() + ": " + mistake.reason() + "; " + mistake.fix()));
    }
    return mistakes;
  }
}
