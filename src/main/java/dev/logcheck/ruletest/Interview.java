package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.ruletest.Output.Tone;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Goes through drafts with whoever sits at the terminal: one at a time, keep, drop or edit. */
final class Interview {
  private final BufferedReader answers;
  private final Output output;
  private final KeptRules kept;

  /**
   * Asks on a terminal.
   *
   * @param answers what is typed there; each character stands for a byte
   * @param kept takes what is wanted
   */
  Interview(BufferedReader answers, Output output, KeptRules kept) {
    this.answers = answers;
    this.output = output;
    this.kept = kept;
  }

  /** Takes a rule that is wanted. */
  @FunctionalInterface
  interface KeptRules {
    /** Takes the rule and the comment that goes below it. */
    void keep(byte[] rule, String comment) throws IOException;
  }

  /**
   * Asks about every draft, until told to stop.
   *
   * @return how many were kept
   */
  int about(Suggestion suggestion) throws IOException {
    int count = 0;
    for (Draft draft : suggestion.drafts()) {
      byte[] rule = draft.bytes();
      output.text("");
      output.put(Tone.FAINT, draft.comment()).end();
      Choice answer = ask(rule);
      while (answer == Choice.EDIT) {
        rule = edited(rule, suggestion);
        answer = ask(rule);
      }
      if (answer == Choice.QUIT) {
        return count;
      } else if (answer == Choice.YES) {
        kept.keep(rule, draft.comment());
        count++;
      }
    }
    return count;
  }

  private enum Choice {
    YES,
    NO,
    EDIT,
    QUIT;

    /** What was typed, the end of all typing included; null if it is none of these. */
    static Choice of(String typed) {
      return switch (typed == null ? "q" : typed.strip()) {
        case "y" -> YES;
        case "n" -> NO;
        case "e" -> EDIT;
        case "q" -> QUIT;
        default -> null;
      };
    }
  }

  private Choice ask(byte[] rule) throws IOException {
    output.line(rule, 0, rule.length);
    Choice answer = null;
    while (answer == null) {
      output.prompt("Keep this rule? [y]es, [n]o, [e]dit, [q]uit: ");
      answer = Choice.of(answers.readLine());
    }
    return answer;
  }

  /** What is typed in its place, if it is a rule; says how many lines it matches. */
  private byte[] edited(byte[] rule, Suggestion suggestion) throws IOException {
    output.prompt("Rule: ");
    String typed = answers.readLine();
    if (typed == null || typed.isBlank()) {
      return rule;
    }
    byte[] edited = typed.getBytes(StandardCharsets.ISO_8859_1);
    try {
      output.text("It matches " + suggestion.matches(edited) + " of the lines left.");
      return edited;
    } catch (PatternSyntaxException e) {
      Caret caret = new Caret(edited, e.column() - 1);
      output.text(caret.text());
      output.put(Tone.ALARM, caret.marks() + " " + e.getMessage()).end();
      return rule;
    }
  }
}
