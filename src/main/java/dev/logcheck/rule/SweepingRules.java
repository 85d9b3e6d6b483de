package dev.logcheck.rule;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds rules that take every line away, such as {@code x*}, which somebody may have meant for
 * less. The automaton is asked: such a rule matches a line that no program writes.
 */
final class SweepingRules {
  /** As bare as a line can be, and behind the stamps and the host that rules begin with. */
  private static final List<String> PROBES =
      List.of("~|", "Jan  1 00:00:00 h ~|", "2026-01-01T00:00:00.000000+00:00 h ~|");

  private SweepingRules() {}

  /** The same book, which names these rules among its problems. */
  static RuleBook markedIn(RuleBook book) {
    Set<Rule> sweeping = new HashSet<>();
    List<RuleProblem> problems = new ArrayList<>();
    Matcher matcher = book.newMatcher();
    for (String probe : PROBES) {
      byte[] line = probe.getBytes(StandardCharsets.US_ASCII);
      MatchSet matches = matcher.match(line, 0, line.length);
      for (Rule rule : matches.isEmpty() ? List.<Rule>of() : book.rules(matches)) {
        if (takesAway(rule.file(), book) && sweeping.add(rule)) {
          problems.add(problem(rule));
        }
      }
    }
    return problems.isEmpty() ? book : book.with(problems);
  }

  /** One that cancels what no file raises is as good as none. */
  private static boolean takesAway(RuleFile file, RuleBook book) {
    return file.use() == RuleUse.IGNORE || book.files().stream().anyMatch(file::cancels);
  }

  private static RuleProblem problem(Rule rule) {
    return new RuleProblem(
        rule.file().path(),
        rule.line(),
        1,
        "this rule matches every line, so it can hide everything. Add text that only the unwanted"
            + " lines have: "
            + rule.pattern().readable());
  }
}
