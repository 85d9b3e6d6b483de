package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;

/**
 * The cursors of all logs: they move once the report that accounts for their lines was accepted.
 *
 * @param state where they are kept
 * @param reading what reached them
 * @param count how many logs there are
 */
record CursorObligation(StateDirectory state, LogReading reading, int count) implements Obligation {
  private static final int USUAL_CURSOR = 512;
  private static final int USUAL_REST = 4096;

  /** With cursors that cannot be saved, every run would mail the same lines. */
  @Override
  public void prove() throws FailedRunException {
    try {
      state.verifyWritable(USUAL_REST + USUAL_CURSOR * count);
    } catch (IOException e) {
      throw new FailedRunException(
          "The state directory cannot be written to: " + e.getMessage(), e);
    }
  }

  @Override
  public void commit(Commit commit) {
    if (reading.isMoved()) {
      reading.addCursorsTo(commit);
    }
  }
}
