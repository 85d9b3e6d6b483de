package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search for mistakes over the rules that ship with the program. */
final class ShippedRulesLintTest {

  @Test
  void shippedRulesHaveNoMistakes() throws IOException {
    Lint lint = new Lint(RuleRewriter.none());
    for (String tree : List.of("etc-logcheck", "ignore.d.server", "ignore.d.workstation")) {
      lint.add(RuleTree.at(Path.of(tree)));
    }
    assertEquals(List.of(), lint.mistakes());
  }
}
