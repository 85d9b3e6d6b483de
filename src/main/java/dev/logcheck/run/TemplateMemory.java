package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The messages that earlier reports had, by which a summary tells what is new: read when a summary
 * is made, and extended once its report was accepted.
 */
final class TemplateMemory implements Obligation {
  private final StateDirectory state;
  private final Clock clock;
  private final PrintWriter err;
  private SeenTemplates seen = SeenTemplates.none();
  private boolean read;

  /** One that has not read; {@code err} takes why nothing can be read. */
  TemplateMemory(StateDirectory state, Clock clock, PrintWriter err) {
    this.err = err;
    this.state = state;
    this.clock = clock;
  }

  /** What can be known of earlier reports; a file that cannot be read costs no report. */
  SeenTemplates seen() {
    if (!read) {
      read = true;
      try {
        seen = SeenTemplates.read(state, LocalDate.now(clock).toEpochDay());
      } catch (IOException e) {
        err.println("Error: " + e.getMessage() + "; until then no message is called new");
      }
    }
    return seen;
  }

  @Override
  public void commit(Commit commit) {
    seen.addTo(commit);
  }
}
