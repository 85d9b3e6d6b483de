package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.line.Thousands;
import java.io.IOException;

/** Prints drafts as a rule file to be reviewed; what is important is commented out, at its end. */
final class DraftFile {
  private final Suggestion suggestion;
  private final Output output;

  DraftFile(Suggestion suggestion, Output output) {
    this.suggestion = suggestion;
    this.output = output;
  }

  /** Prints all of it. */
  void print() throws IOException {
    long used = suggestion.drafts().stream().filter(draft -> !draft.isImportant()).count();
    output.text(used == 0 ? withoutRule() : withRules(used));
    boolean announced = false;
    for (Draft draft : suggestion.drafts()) {
      if (draft.isImportant() && !announced) {
        announceImportant();
        announced = true;
      }
      print(draft);
    }
    for (Draft draft : suggestion.refused()) {
      output.text("");
      output.text("# No rule: it would match any command, also an attacker's.");
      output.text(draft.comment());
    }
  }

  private String withRules(long used) {
    return "# "
        + Thousands.counted(used, "rule")
        + " for "
        + Thousands.of(suggestion.covered())
        + " of "
        + Thousands.counted(suggestion.lines(), "line")
        + ". Delete each rule whose lines you want to see in reports.";
  }

  private String withoutRule() {
    boolean commented = !suggestion.drafts().isEmpty();
    return "# No rule for the "
        + Thousands.counted(suggestion.lines(), "line")
        + (commented ? ": those below are commented out, since their lines are important." : ".");
  }

  private void announceImportant() throws IOException {
    output.text("");
    output.text("# The rules from here on are commented out, since their lines are important.");
    output.text("# To use one all the same, delete the # before its ^.");
  }

  private void print(Draft draft) throws IOException {
    output.text("");
    byte[] rule = draft.bytes();
    if (draft.isImportant()) {
      output.put("#").line(rule, 0, rule.length);
      output.text("# Important: " + draft.importance() + ".");
    } else {
      output.line(rule, 0, rule.length);
    }
    output.text(draft.comment());
  }
}
