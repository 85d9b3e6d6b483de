package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.summary.SeenTemplates;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The messages that earlier reports had, by which a summary tells what is new: read when there is
 * something to summarise, and extended once its report was accepted.
 */
final class TemplateMemory implements Obligation {
  private final StateDirectory state;
  private final LazyAudit audit;
  private final Clock clock;
  private final Remembered<SeenTemplates> seen;

  TemplateMemory(StateDirectory state, LazyAudit audit, RunNotes notes, Clock clock) {
    this.state = state;
    this.audit = audit;
    this.clock = clock;
    this.seen =
        new Remembered<>("Nothing is marked NEW, because the known messages cannot be read", notes);
  }

  @Override
  public void seal() {
    if (audit.hasStarted()) {
      seen.read(() -> SeenTemplates.read(state, LocalDate.now(clock).toEpochDay()));
    }
  }

  /** What was seen; nothing where it was not read, and then nothing is called new. */
  SeenTemplates seen() {
    return seen.known().orElseGet(SeenTemplates::none);
  }

  @Override
  public void commit(Commit commit) {
    seen().addTo(commit);
  }
}
