package dev.logcheck.ruletest;

import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.ruletest.Suggestion.Reach;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What speaks against keeping a rule that was written in the place of a draft. */
final class Doubts {
  private final RuleFile file;

  /** Doubts rules for a file. */
  Doubts(Path file) {
    this.file = new RuleFile(RuleUse.IGNORE, file.getFileName().toString(), file);
  }

  /**
   * Every doubt, in words; none if the rule seems to do what is wanted.
   *
   * @param rule one that compiles
   * @param reach what it would take away of the lines
   * @param probes of the draft
   */
  List<String> about(byte[] rule, Reach reach, Probes probes) {
    List<String> doubts = new ArrayList<>();
    if (reach.lines() == 0) {
      doubts.add("It matches none of the lines.");
    }
    if (!reach.importance().isEmpty()) {
      doubts.add("It matches important lines: " + reach.importance() + ".");
    }
    String message = probes.importantMatch(rule);
    if (!message.isEmpty()) {
      doubts.add("It is too broad: it also matches " + message);
    }
    if (probes.takesAnyCommand(rule)) {
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
