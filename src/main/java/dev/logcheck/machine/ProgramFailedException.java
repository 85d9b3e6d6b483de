package dev.logcheck.machine;

import java.io.IOException;

/** A program that a log is read through ended with a status other than 0. */
public final class ProgramFailedException extends IOException {
  private static final long serialVersionUID = 1L;

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
