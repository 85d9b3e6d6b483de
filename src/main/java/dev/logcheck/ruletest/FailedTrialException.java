package dev.logcheck.ruletest;

/** Ends a trial that cannot be made: says why, and with which exit status. */
final class FailedTrialException extends Exception {
  private static final long serialVersionUID = 1L;

  private final TestStatus status;

  /**
   * Fails.
   *
   * @param message one sentence without its full stop
   */
  FailedTrialException(TestStatus status, String message) {
    super(message);
    this.status = status;
  }

  TestStatus status() {
    return status;
  }
}
