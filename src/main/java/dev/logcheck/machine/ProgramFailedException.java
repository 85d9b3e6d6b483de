package dev.logcheck.machine;

import java.io.IOException;
import java.time.Duration;

/**
 * A program that a log is read through ended with a status other than 0, or was ended because it
 * wrote nothing.
 */
public final class ProgramFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final int NO_STATUS = -1;

  private final boolean silent;
  private final int status;

  /**
   * @param complaint what it wrote on standard error
   */
  ProgramFailedException(String program, int status, String complaint) {
    super(program + " ended with status " + status + (complaint.isEmpty() ? "" : ": " + complaint));
    this.status = status;
    this.silent = complaint.isEmpty();
  }

  private ProgramFailedException(String message) {
    super(message);
    this.status = NO_STATUS;
    this.silent = false;
  }

  /**
   * One that was ended.
   *
   * @param patience how long it had written nothing
   */
  static ProgramFailedException ended(String program, Duration patience) {
    return new ProgramFailedException(
        program
            + " wrote nothing for "
            + patience.toMinutes()
            + " minutes and was ended; run it by hand to see what it waits for");
  }

  /** Its exit status; -1 if it was ended. */
  public int status() {
    return status;
  }

  /** Whether {@code journalctl} could make nothing of the cursor it was given. */
  public boolean refusesCursor() {
    return getMessage().contains("Failed to seek to cursor");
  }

  /** Whether it did not say why. */
  public boolean silent() {
    return silent;
  }
}
