package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import java.time.Instant;
import java.util.Optional;

/**
 * When the runs before this one were, which the report is told, and that there was this one. A run
 * that met nothing new writes nothing, but touches the file.
 */
final class PastRuns implements Obligation {
  private final StateDirectory state;
  private final LogReading reading;
  private final Instant now;
  private final Remembered<RunHistory> history;

  /**
   * Nothing is known yet.
   *
   * @param now when this run began
   */
  PastRuns(StateDirectory state, LogReading reading, RunNotes notes, Instant now) {
    this.state = state;
    this.reading = reading;
    this.now = now;
    this.history =
        new Remembered<>(
            "Missing runs are not noticed, because the times of the last runs cannot be read",
            notes);
  }

  @Override
  public void seal() {
    if (reading.isMoved()) {
      history.read(() -> RunHistory.read(state, now));
    }
  }

  /** When this run began. */
  Instant now() {
    return now;
  }

  /** When the run before began; empty if that is not known. */
  Optional<Instant> previous() {
    return history.known().flatMap(RunHistory::last);
  }

  /** Whether this is the first run with news; unknown counts as not. */
  boolean areNone() {
    return history.known().isPresent() && previous().isEmpty();
  }

  /**
   * Whether this report, which is mailed, is the first that says what it could look like; unknown
   * counts as not. To be asked once.
   */
  boolean takeAdvice() {
    return history.known().isPresent() && history.known().get().takeAdvice();
  }

  /** That runs did not come for longer than usual; empty if all is well, or if it is not known. */
  Optional<String> gap() {
    return history.known().flatMap(known -> known.gap(now));
  }

  @Override
  public void commit(Commit commit) {
    Optional<RunHistory> known = history.known();
    if (known.isPresent()) {
      known.get().addTo(commit, now);
    } else if (!reading.isMoved()) {
      RunHistory.touch(state, now);
    }
  }
}
