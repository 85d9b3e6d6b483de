package dev.logcheck.delivery;

import java.util.List;

/**
 * The good outcome of a delivery: at least one recipient got the report, so its lines are accounted
 * for.
 *
 * @param refusals one line for each recipient that was refused for good while others accepted, with
 *     the server's words and the mend; empty when everyone accepted. The run has to show them and
 *     exit with an error, but commits: repeating the report for ever to those who have it would not
 *     bring it to the one who cannot get it
 */
public record Acceptance(List<String> refusals) {

  /** Everyone accepted. */
  static final Acceptance COMPLETE = new Acceptance(List.of());

  /** Copies the list. */
  public Acceptance {
    refusals = List.copyOf(refusals);
  }
}
