package dev.logcheck.run;

/** The exit statuses of {@code logcheck}, as logcheck(8) has them. */
public enum ExitStatus {
  /** The run did its work, whether or not there was anything to report. */
  OK(0),
  /** Something failed; it was said on standard error or in the report. */
  ERROR(1),
  /**
   * Nobody read the printed report to its end, as with {@code | head}: what a shell says of a
   * program that SIGPIPE has ended. Nothing was saved.
   */
  BROKEN_PIPE(141);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** What the process exits with. */
  public int code() {
    return code;
  }
}
