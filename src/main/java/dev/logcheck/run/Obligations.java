package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.util.List;

/**
 * All that a run owes, in the one order that loses nothing: prove, read, seal, deliver, commit.
 *
 * @param all in the order in which each step takes them
 * @param report the last of them, since what the others could not read stands in it
 */
record Obligations(List<Obligation> all, ReportObligation report) {

  void prove() throws FailedRunException {
    for (Obligation obligation : all) {
      obligation.prove();
    }
  }

  void seal() throws IOException {
    for (Obligation obligation : all) {
      obligation.seal();
    }
  }

  void deliver() throws FailedRunException {
    for (Obligation obligation : all) {
      obligation.deliver();
    }
  }

  /** Whether everyone got the report. */
  boolean isDelivered() {
    return report.isComplete();
  }

  /** Commits everything at once: a crash leaves all of it or nothing. */
  void commit(StateDirectory state) throws FailedRunException {
    Commit commit = state.begin();
    for (Obligation obligation : all) {
      obligation.commit(commit);
    }
    try {
      commit.write();
    } catch (IOException e) {
      throw new FailedRunException(RunStage.COMMIT, e.getMessage(), e);
    }
  }
}
