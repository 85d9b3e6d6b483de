package dev.logcheck.ruletest;

import dev.logcheck.audit.Reason;
import dev.logcheck.audit.Verdict;
import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleUse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Says for each line of a log what becomes of it and which rules decided that; and where no rule
 * matches it, at which byte the closest one stops, or that no rule is for its program. Then which
 * events the line is.
 */
final class Explanation implements LogLines.LineConsumer {
  private final Judge judge;
  private final NearMiss nearMiss;
  private final NearEvent nearEvent;
  private final WrittenRules written = new WrittenRules();
  private final boolean onlyLeft;
  private final Output output;
  private boolean matched;

  /**
   * Explains what a judge says.
   *
   * @param events what lines can be besides
   * @param onlyLeft whether lines that are dropped, or matched, are passed over
   */
  Explanation(Judge judge, LineEvents events, boolean onlyLeft, Output output) {
    this.judge = judge;
    this.nearEvent = new NearEvent(events, output);
    this.nearMiss = new NearMiss(judge.rules(), output);
    this.onlyLeft = onlyLeft;
    this.output = output;
  }

  /** Whether a rule matched any line. */
  boolean hasMatched() {
    return matched;
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    MatchSet matches = judge.matches(buffer, from, to);
    matched |= !matches.isEmpty();
    if (onlyLeft && !judge.isLeft(matches, to - from)) {
      return;
    }
    output.line(buffer, from, to);
    if (judge.isByLayers()) {
      explain(judge.verdict(matches, to - from), matches, buffer, from, to);
    } else {
      for (Rule rule : judge.rules(matches)) {
        say("matched by " + named(rule, buffer, from, to));
      }
    }
    byte[] line = Arrays.copyOfRange(buffer, from, to);
    if (matches.isEmpty()) {
      nearMiss.explain(line);
    }
    nearEvent.explain(line);
  }

  private void explain(Verdict verdict, MatchSet matches, byte[] buffer, int from, int to)
      throws IOException {
    if (verdict.isDropped()) {
      output.put("  ").put(Tone.FAINT, "dropped").end();
    }
    for (Reason reason : verdict.reasons()) {
      output.put("  reported in ").put(Tone.STRONG, title(reason)).end();
    }
    for (Reason reason : verdict.unlessAttack()) {
      output
          .put("  reported in ")
          .put(Tone.STRONG, title(reason))
          .text(" if the run has no Security Alerts");
    }
    List<Rule> deciding = judge.rules(matches);
    boolean raised = deciding.stream().anyMatch(rule -> rule.file().use().raises());
    for (Rule rule : deciding) {
      say(role(rule.file().use(), raised, verdict.isDropped()) + named(rule, buffer, from, to));
    }
  }

  /** The place of a rule that matches a line, and whether it would as it is written there. */
  private String named(Rule rule, byte[] buffer, int from, int to) {
    return written.match(rule, buffer, from, to)
        ? rule.place()
        : rule.place() + ", as STAMPCOMPAT or RULEVAR rewrites it";
  }

  private static String title(Reason reason) {
    return reason.heading(reason.layer().title());
  }

  private static String role(RuleUse use, boolean raised, boolean dropped) {
    if (use.raises()) {
      return "raised by ";
    }
    boolean ignoresEvents = use == RuleUse.IGNORE;
    if (ignoresEvents && !raised) {
      return "ignored by ";
    } else if (!ignoresEvents && raised && dropped) {
      return "cancelled by ";
    }
    return "matched without effect by ";
  }

  private void say(String text) throws IOException {
    output.text("    " + text);
  }
}
