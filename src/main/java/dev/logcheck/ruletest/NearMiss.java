package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.regex.PatternProgress;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RulePattern;
import dev.logcheck.ruletest.NearestRule.Attempt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Shows how far the closest rule gets into a line that no rule matches, and where it stops. */
final class NearMiss {
  private final RuleBook rules;
  private final NearestRule nearest;
  private final NamedPrograms programs;
  private final Output output;

  NearMiss(RuleBook rules, Output output) {
    this.rules = rules;
    this.nearest = new NearestRule(rules);
    this.programs = new NamedPrograms(rules);
    this.output = output;
  }

  /** Says it of one line, or that no rule is for its program. */
  void explain(byte[] line) throws IOException {
    Attempt attempt = meant(line);
    if (attempt != null) {
      output.text("    no rule matches; closest" + named(attempt.rule()));
      point(line, attempt);
      return;
    }
    String stranger = programs.unnamed();
    output.text(
        stranger.isEmpty()
            ? "    no rule matches, and none comes close"
            : "    no rule matches, and none names the program " + stranger);
  }

  /** Says it of the line that a rule gets furthest into; nothing if no rule is meant for any. */
  void explainClosest(Collection<byte[]> lines) throws IOException {
    byte[] closest = null;
    Attempt best = null;
    for (byte[] line : lines) {
      Attempt attempt = meant(line);
      if (attempt != null && (best == null || NearestRule.NEAREST.compare(attempt, best) > 0)) {
        closest = line;
        best = attempt;
      }
    }
    if (best != null) {
      output.text("closest" + named(best.rule()) + ", in this line:");
      point(closest, best);
    }
  }

  /** The place of a rule, which nobody has to be told if it is the only one and was typed. */
  private String named(Rule rule) {
    boolean typed = rule.file().path().toString().equals(TestedRules.TYPED);
    return typed && rules.size() == 1 ? ": the rule given" : " rule: " + rule.place();
  }

  /** The closest rule; null if there is none that can have been meant for the line. */
  private Attempt meant(byte[] line) {
    Attempt attempt = nearest.find(line);
    programs.read(line);
    return attempt == null || !programs.isMeant(attempt) ? null : attempt;
  }

  private void point(byte[] line, Attempt attempt) throws IOException {
    PatternProgress progress = attempt.progress();
    int end = progress.end();
    point(new Caret(line, end), end == line.length ? "the line ends here" : "match stops here");
    RulePattern pattern = attempt.rule().pattern();
    List<Integer> places =
        progress.expected().stream().map(e -> pattern.writtenPlace(e.column() - 1)).toList();
    byte[] written = pattern.written().getBytes(StandardCharsets.ISO_8859_1);
    point(new Caret(written, places), "expected " + demands(progress));
  }

  /** What would have fitted, in the words of the pattern. */
  static String demands(PatternProgress progress) {
    return progress.expected().stream()
        .map(expectation -> "\"" + expectation.demand() + "\"")
        .distinct()
        .limit(6)
        .collect(Collectors.joining(" or "));
  }

  private void point(Caret caret, String note) throws IOException {
    output.text("      " + caret.text());
    output.put("      ").put(Tone.ALARM, caret.marks() + " " + note).end();
  }
}
