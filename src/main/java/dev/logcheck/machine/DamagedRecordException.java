package dev.logcheck.machine;

import java.io.IOException;

/** The record of a commit cannot be used; says why, and what that means. */
final class DamagedRecordException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedRecordException(StateFile record, IOException reason) {
    super(
        "An earlier run was stopped while it saved its state, and what it saved in "
            + record
            + " cannot be used ("
            + FailureReason.of(reason)
            + "); lines of that run may be repeated",
        reason);
  }
}
