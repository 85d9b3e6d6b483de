package dev.logcheck.ruletest;

/**
 * Ends a trial that cannot be made: says why, and with which of the exit statuses of the original.
 */
public final class FailedTrialException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Fails.
   *
   * @param status the exit status
   * @param message one sentence without its full stop
   */
  public FailedTrialException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The exit status. */
  public int status() {
    return status;
  }
}
