package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;

/**
 * The cursors of all logs: they move once the report that accounts for their lines was accepted.
 *
 * @param state where they are kept
 * @param key what names that place, for messages
 * @param reading what reached them
 * @param count how many logs there are
 * @param notes is told of a full disk where the report goes out all the same
 * @param isMailed whether somebody is to have the report even if the next run repeats it
 */
record CursorObligation(
    StateDirectory state,
    String key,
    LogReading reading,
    int count,
    RunNotes notes,
    boolean isMailed)
    implements Obligation {
  private static final int USUAL_CURSOR = 512;
  private static final int USUAL_REST = 4096;

  /**
   * With cursors that cannot be saved, every run would report the same lines. A flood of them may
   * be what filled the disk, and then they are mailed nevertheless.
   */
  @Override
  public void prove() throws FailedRunException {
    try {
      state.verifyWritable(USUAL_REST + USUAL_CURSOR * count);
    } catch (IOException e) {
      FailedRunException failure =
          new FailedRunException(
              "The state directory cannot be written to: "
                  + e.getMessage()
                  + "; it is named by "
                  + key,
              e);
      if (!isMailed || !FailureReason.isFullDisk(e.getCause())) {
        throw failure;
      }
      notes.cannotSave(failure);
    }
  }

  @Override
  public void commit(Commit commit) {
    if (reading.isMoved()) {
      reading.addCursorsTo(commit);
    }
  }
}
