package dev.logcheck.run;

import dev.logcheck.line.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** What a run has to say besides its findings: whoever meets it notes it, the report has it. */
final class RunNotes {
  private final List<String> preamble = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** Notes what stands above everything else if there is a report, but is no reason for one. */
  void addPreamble(String line) {
    preamble.add(line);
  }

  /** Notes that a log could not be read, and which. */
  void addError(String error) {
    errors.add(VisibleText.singleLine(error));
  }

  /** Notes what a log has to say about itself, such as lines that are lost. */
  void addProblem(String problem) {
    problems.add(VisibleText.singleLine(problem));
  }

  /** Notes what the run has to say about itself, or about what earlier runs left. */
  void addWarning(String warning) {
    warnings.add(warning);
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
