package dev.logcheck.run;

import dev.logcheck.config.Problem;
import dev.logcheck.line.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has to say besides its findings: whoever meets it notes it, the report has it. Each
 * note is one line, whatever is in the names that it quotes.
 */
final class RunNotes {
  private final List<String> preamble = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Optional<FailedRunException> unsaved = Optional.empty();
  private boolean mistaken;

  /** Notes what stands above everything else if there is a report, but is no reason for one. */
  void addPreamble(String line) {
    preamble.add(visible(line));
  }

  /** Notes that a log could not be read, and which. */
  void addError(String error) {
    errors.add(visible(error));
  }

  /** Notes what a log has to say about itself, such as lines that are lost. */
  void addProblem(String problem) {
    problems.add(visible(problem));
  }

  /** Notes what the run has to say about itself, or about what earlier runs left. */
  void addWarning(String warning) {
    warnings.add(visible(warning));
  }

  /** Notes what is wrong in a file of the configuration: an error lets the run exit with 1. */
  void add(Problem problem) {
    addWarning(problem.toString());
    mistaken |= problem.isError();
  }

  /** Whether all logs were read, and no file of the configuration has an error. */
  boolean areSound() {
    return errors.isEmpty() && !mistaken;
  }

  /** Notes that no position can be saved, so that the next run reports all of this again. */
  void cannotSave(FailedRunException reason) {
    unsaved = Optional.of(reason);
    addError("INCOMPLETE: " + reason.getMessage() + "; the next run reports all of this again");
  }

  private static String visible(String note) {
    return VisibleText.singleLine(VisibleText.of(note));
  }

  /** Why no position can be saved; empty if it can. */
  Optional<FailedRunException> unsaved() {
    return unsaved;
  }

  List<String> preamble() {
    return preamble;
  }

  List<String> errors() {
    return errors;
  }

  List<String> problems() {
    return problems;
  }

  List<String> warnings() {
    return warnings;
  }
}
