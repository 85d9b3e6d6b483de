package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The messages that earlier reports had, by which a summary tells what is new: read when a summary
 * is made, and extended once its report was accepted.
 */
final class TemplateMemory implements Obligation {
  private final StateDirectory state;
  private final Clock clock;
  private SeenTemplates seen = SeenTemplates.none();
  private boolean read;

  TemplateMemory(StateDirectory state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  SeenTemplates seen() throws IOException {
    if (!read) {
      seen = SeenTemplates.read(state, LocalDate.now(clock).toEpochDay());
      read = true;
    }
    return seen;
  }

  @Override
  public void commit(Commit commit) {
    seen.addTo(commit);
  }
}
