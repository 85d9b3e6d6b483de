package dev.logcheck.delivery;

import java.util.List;
import java.util.stream.Stream;

/**
 * The good outcome of a delivery: at least one recipient got the message. If it is a report, its
 * lines are accounted for and the cursors may be committed.
 *
 * @param problems one line for each thing that went wrong all the same, such as a recipient that
 *     was refused for good while others accepted; empty when all is well. The run has to show them
 *     and to exit with an error. It does commit: repeating the report for ever to those who have it
 *     would not bring it to the one who cannot get it
 */
public record Acceptance(List<String> problems) {

  /** Everyone accepted. */
  public static final Acceptance COMPLETE = new Acceptance(List.of());

  /** Copies the list. */
  public Acceptance {
    problems = List.copyOf(problems);
  }

  /** The same with one more problem. */
  public Acceptance with(String problem) {
    return new Acceptance(Stream.concat(problems.stream(), Stream.of(problem)).toList());
  }
}
