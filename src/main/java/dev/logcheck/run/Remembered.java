package dev.logcheck.run;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.util.Optional;

/**
 * What earlier runs left in a file of the state directory. Where it cannot be read, the report says
 * what that costs, and the run goes on without it.
 *
 * @param <T> what the file holds
 */
final class Remembered<T> {
  private final String cost;
  private final RunNotes notes;
  private Optional<T> known = Optional.empty();

  /** Reads the file. */
  @FunctionalInterface
  interface Loader<T> {
    /** What it holds; a missing file is one that holds nothing. */
    T load() throws IOException;
  }

  /**
   * Nothing is known yet.
   *
   * @param cost what the run does not do if the file cannot be read, and why; half a sentence
   */
  Remembered(String cost, RunNotes notes) {
    this.cost = cost;
    this.notes = notes;
  }

  /** Reads it; a file that cannot be read becomes a warning. */
  void read(Loader<T> loader) {
    try {
      known = Optional.of(loader.load());
    } catch (IOException e) {
      notes.addWarning(cost + ": " + FailureReason.withFileAndFix(e));
    }
  }

  /** What was read; empty if nothing was, or if it could not be. */
  Optional<T> known() {
    return known;
  }
}
