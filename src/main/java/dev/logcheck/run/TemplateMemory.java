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
final class TemplateMemory implements Obligation {
  private final StateDirectory state;
  private final LazyAudit audit;
  private final RunNotes notes;
  private final Clock clock;
  private SeenTemplates seen = SeenTemplates.none();

  TemplateMemory(StateDirectory state, LazyAudit audit, RunNotes notes, Clock clock) {
    this.state = state;
    this.audit = audit;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void seal() {
    if (!audit.hasStarted()) {
      return;
    }
    try {
      seen = SeenTemplates.read(state, LocalDate.now(clock).toEpochDay());
    } catch (IOException e) {
      notes.addWarning(
          UnreadableState.text(
              "Nothing is marked NEW, because the known messages cannot be read", e));
    }
  }

  /** What was seen; nothing where it was not read, and then nothing is called new. */
  SeenTemplates seen() {
    return seen;
  }

  @Override
  public void commit(Commit commit) {
    if (audit.hasStarted()) {
      seen.addTo(commit);
    }
  }
}
