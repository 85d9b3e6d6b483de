package dev.logcheck.machine;

/** The exit statuses of {@code logcheck}, as logcheck(8) has them. */
public final class ExitStatus {
  /** The run did its work, whether or not there was anything to report. */
  public static final int OK = 0;

  /** Something failed; it was said on standard error or in the report. */
  public static final int ERROR = 1;

  private ExitStatus() {}
}
