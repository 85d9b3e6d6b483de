package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * When the runs before this one were, which the report is told, and that there was this one. A run
 * that met nothing new writes nothing, but touches the file.
 */
final class PastRuns implements Obligation {
  private final StateDirectory state;
  private final LogReading reading;
  private final RunNotes notes;
  private final Instant now;
  private Optional<RunHistory> history = Optional.empty();

  /**
   * Nothing is known yet.
   *
   * @param now when this run began
   */
  PastRuns(StateDirectory state, LogReading reading, RunNotes notes, Instant now) {
    this.state = state;
    this.reading = reading;
    this.notes = notes;
    this.now = now;
  }

  @Override
  public void seal() {
    if (!reading.isMoved()) {
      return;
    }
    try {
      history = Optional.of(RunHistory.read(state, now));
    } catch (IOException e) {
      notes.addWarning(
          UnreadableState.text(
              "Missing runs are not noticed, because the times of the last runs cannot be read",
              e));
    }
  }

  /** When this run began. */
  Instant now() {
    return now;
  }

  /** When the run before began; empty if that is not known. */
  Optional<Instant> previous() {
    return history.isPresent() ? history.get().last() : Optional.empty();
  }

  /** Whether this is the first run with news; unknown counts as not. */
  boolean areNone() {
    return history.isPresent() && history.get().last().isEmpty();
  }

  /** That runs did not come for longer than usual; empty if all is well, or if it is not known. */
  Optional<String> gap() {
    return history.isPresent() ? history.get().gap(now) : Optional.empty();
  }

  @Override
  public void commit(Commit commit) {
    if (history.isPresent()) {
      history.get().addTo(commit, now);
    } else if (!reading.isMoved()) {
      RunHistory.touch(state, now);
    }
  }
}
