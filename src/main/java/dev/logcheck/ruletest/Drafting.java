package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.machine.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code --suggest} does with its drafts: prints them, or asks about each. */
final class Drafting {
  private final Suggestion suggestion;
  private final Surroundings surroundings;
  private final Output output;

  Drafting(Suggestion suggestion, Surroundings surroundings, Output output) {
    this.suggestion = suggestion;
    this.surroundings = surroundings;
    this.output = output;
  }

  /** Prints a rule file; finds nothing where no line is left. */
  TestStatus print() throws IOException {
    new DraftFile(suggestion, output).print();
    return TestStatus.matchIf(!suggestion.isEmpty());
  }

  /**
   * Asks about each, and appends those to be kept to a file; finds nothing where none is kept.
   *
   * <p>Answers come from the terminal itself: standard input may be the log.
   */
  TestStatus ask(Path into) throws IOException, FailedTrialException {
    Path terminal = surroundings.path("/dev/tty");
    LocalRules local = new LocalRules(into);
    try (BufferedReader answers = Files.newBufferedReader(terminal, StandardCharsets.ISO_8859_1)) {
      RuleEditor editor = new RuleEditor(surroundings, terminal, answers, output);
      int kept = new Interview(answers, output, editor, local).about(suggestion);
      return TestStatus.matchIf(kept > 0);
    }
  }

  /** Fails where nobody can be asked, before a log is read for nothing. */
  static void checkAsking(Path into, Surroundings surroundings) throws FailedTrialException {
    if (into == null) {
      throw new FailedTrialException(
          TestStatus.CANNOT_ASK, "name a rule file to append to: --into local-SOMETHING");
    } else if (!surroundings.terminal()) {
      throw new FailedTrialException(
          TestStatus.CANNOT_ASK, "--suggest -i asks questions: run it on a terminal");
    }
    LocalRules.checkName(into);
  }
}
