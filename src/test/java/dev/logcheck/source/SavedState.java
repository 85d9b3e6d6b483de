package dev.logcheck.source;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.SystemProcessLauncher;
import java.io.IOException;
import java.nio.file.Path;

/** The state directory, used as a run uses it. */
final class SavedState {
  private SavedState() {}

  static StateDirectory in(Path directory) {
    return StateDirectory.open(directory, new SystemProcessLauncher());
  }

  /** Saves what was reached, as a run does whose report was delivered. */
  static void save(Path directory, Reading... readings) throws IOException {
    Commit commit = in(directory).begin();
    for (Reading reading : readings) {
      reading.cursor().addTo(commit);
    }
    commit.write();
  }
}
