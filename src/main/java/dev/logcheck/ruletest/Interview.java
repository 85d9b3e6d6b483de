package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.line.Thousands;
import dev.logcheck.line.VisibleText;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.ruletest.Suggestion.Reach;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Goes through drafts with whoever sits at the terminal: one at a time, keep, drop or edit. */
final class Interview {
  private final BufferedReader answers;
  private final Output output;
  private final RuleEditor editor;
  private final LocalRules kept;

  /**
   * Asks on a terminal.
   *
   * @param answers what is typed there
   * @param kept takes what is wanted
   */
  Interview(BufferedReader answers, Output output, RuleEditor editor, LocalRules kept) {
    this.answers = answers;
    this.output = output;
    this.editor = editor;
    this.kept = kept;
  }

  /**
   * Asks about every draft, until told to stop; says at the end what was written.
   *
   * @return how many were kept
   */
  int about(Suggestion suggestion) throws IOException {
    List<Draft> drafts = suggestion.drafts();
    int count = 0;
    Choice answer = Choice.NO;
    for (int i = 0; i < drafts.size() && answer != Choice.QUIT; i++) {
      Draft draft = drafts.get(i);
      output.text("");
      output.put(Tone.STRONG, "Draft " + (i + 1) + " of " + drafts.size()).end();
      output.put(Tone.FAINT, draft.comment()).end();
      answer = about(draft, suggestion);
      count += answer == Choice.YES ? 1 : 0;
    }
    output.text("");
    if (!suggestion.refused().isEmpty()) {
      output.text(
          "Groups without a draft, since it would match any command: "
              + suggestion.refused().size());
    }
    output.text(written(count));
    return count;
  }

  private String written(int count) {
    return count == 0
        ? "Nothing was written to " + kept.file() + "."
        : Thousands.counted(count, "rule")
            + (count == 1 ? " was" : " were")
            + " added to "
            + kept.file()
            + ".";
  }

  /** Asks about one draft; keeps it if the answer is yes. */
  private Choice about(Draft draft, Suggestion suggestion) throws IOException {
    byte[] rule = draft.bytes();
    List<String> doubts =
        draft.isImportant() ? List.of("Important: " + draft.importance() + ".") : List.of();
    while (true) {
      Choice answer = ask(rule);
      if (answer == Choice.EDIT) {
        byte[] edited = editor.edit(rule, draft.comment());
        Optional<List<String>> found = doubts(edited, draft, suggestion);
        rule = found.isPresent() ? edited : rule;
        doubts = found.orElse(doubts);
      } else if (answer != Choice.YES) {
        return answer;
      } else if (doubts.isEmpty() || isMeant(doubts)) {
        kept.append(rule, draft.comment());
        return answer;
      }
    }
  }

  private enum Choice {
    YES,
    NO,
    EDIT,
    QUIT;

    /** What was typed, the end of all typing included; null if it is none of these. */
    static Choice of(String typed) {
      return switch (typed == null ? "q" : typed.strip()) {
        case "y", "yes" -> YES;
        case "n", "no" -> NO;
        case "e", "edit" -> EDIT;
        case "q", "quit" -> QUIT;
        default -> null;
      };
    }
  }

  private Choice ask(byte[] rule) throws IOException {
    output.line(rule, 0, rule.length);
    Choice answer = null;
    while (answer == null) {
      output.prompt("Keep this rule? [y]es, [n]o, [e]dit, [q]uit, [?] help: ");
      String typed = answers.readLine();
      answer = Choice.of(typed);
      if (answer == null) {
        help(typed.strip());
      }
    }
    return answer;
  }

  private void help(String typed) throws IOException {
    if (!typed.isEmpty() && !typed.equals("?")) {
      output.text(VisibleText.line(typed) + " is not one of y, n, e, q, ?");
    }
    output.text("  y  add the rule to " + kept.file() + "; its lines leave the reports");
    output.text("  n  go on without it; its lines stay in the reports");
    output.text("  e  change it first, in the editor that VISUAL or EDITOR names, or by typing it");
    output.text("  q  stop here; the rules added so far stay");
  }

  /** Shows what speaks against the rule, and asks again. */
  private boolean isMeant(List<String> doubts) throws IOException {
    for (String doubt : doubts) {
      output.put(Tone.ALARM, doubt).end();
    }
    output.prompt("Keep it all the same? [y]es, [n]o: ");
    return Choice.of(answers.readLine()) == Choice.YES;
  }

  /** Says how many lines the rule matches; empty if it is no rule, which is said too. */
  private Optional<List<String>> doubts(byte[] rule, Draft draft, Suggestion suggestion)
      throws IOException {
    try {
      Reach reach = suggestion.reach(rule);
      output.text("It matches " + Thousands.of(reach.lines()) + " of the lines left.");
      return Optional.of(new Doubts(kept.file()).about(rule, reach, draft.probes()));
    } catch (PatternSyntaxException e) {
      Caret caret = new Caret(rule, e.column() - 1);
      output.text(caret.text());
      output.put(Tone.ALARM, caret.marks() + " " + e.getMessage()).end();
      return Optional.empty();
    }
  }
}
