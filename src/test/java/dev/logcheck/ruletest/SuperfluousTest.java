package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much work it is to find rules that could go. */
final class SuperfluousTest {
  private static final int RULES = 200;

  private final RuleFile file = new RuleFile(RuleUse.IGNORE, "d", Path.of("/ignore.d.server/d"));

  @Test
  void aFewExamplesOfEachRuleTellItFromOthersThatBeginAlike() {
    List<LintedRule> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      rules.add(rule(i + 1, "^[[:alpha:]]{3} [ :0-9]{11} h d: job " + i + " took [0-9]+s$"));
    }
    List<Mistake> mistakes = new ArrayList<>();
    Superfluous superfluous = new Superfluous(rules);
    superfluous.check(mistakes::add, () -> {});
    assertEquals(List.of(), mistakes);
    assertTrue(superfluous.tried() <= 2 * RULES, "tried " + superfluous.tried());
  }

  private LintedRule rule(int line, String text) {
    return LintedRule.of(new Rule(file, line, RuleRewriter.none().rewrite(text)), text);
  }
}
