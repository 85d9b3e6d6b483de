package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.real.RealPart;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleTree;
import dev.logcheck.ruletest.Mistake.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search for mistakes over the rules of the package logcheck-database. */
final class LintIT {
  private static final Path RULES = Path.of("/etc/logcheck");

  @Test
  void debiansRulesHaveNoSyntaxErrors() throws IOException {
    RealPart.require(
        Files.isRegularFile(RULES.resolve("ignore.d.server/ssh")),
        RULES + " has no rules; apt-get install logcheck-database");
    Lint lint = new Lint(RuleRewriter.none()).add(RuleTree.at(RULES));
    List<Mistake> mistakes = lint.mistakes();
    assertEquals(List.of(), mistakes.stream().filter(m -> m.severity() == Severity.ERROR).toList());
    assertTrue(lint.rules() > 1500, lint.rules() + " rules");
  }
}
