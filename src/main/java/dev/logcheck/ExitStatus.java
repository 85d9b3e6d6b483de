package dev.logcheck;

/** The exit statuses of {@code logcheck}, as logcheck(8) has them. */
final class ExitStatus {
  /** The run did its work, whether or not there was anything to report. */
  static final int OK = 0;

  /** Something failed; it was said on standard error or in the report. */
  static final int ERROR = 1;

  private ExitStatus() {}
}
