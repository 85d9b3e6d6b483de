package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The messages that earlier reports had, by which a summary tells what is new: read when there is
 * something to summarise, and extended once its report was accepted.
 */
final class TemplateMemory {
  private final StateDirectory state;
  private final Clock clock;
  private SeenTemplates seen = SeenTemplates.none();

  TemplateMemory(StateDirectory state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** What was seen; nothing where it was not read, and then nothing is called new. */
  SeenTemplates seen() {
    return seen;
  }

  /** The obligation of a run that makes a summary of what was read. */
  Obligation obligation(LogReading reading, LazyAudit audit) {
    return new Obligation() {
      @Override
      public void seal() {
        if (audit.hasStarted()) {
          read(reading);
        }
      }

      @Override
      public void commit(Commit commit) {
        if (audit.hasStarted()) {
          seen.addTo(commit);
        }
      }
    };
  }

  private void read(LogReading reading) {
    try {
      seen = SeenTemplates.read(state, LocalDate.now(clock).toEpochDay());
    } catch (IOException e) {
      reading.warn(
          UnreadableState.text(
              "Nothing is marked NEW, because the known messages cannot be read", e));
    }
  }
}
