package dev.logcheck.source;

import java.io.IOException;

/** A log that cannot be read: costs that log only, and is named at the top of the report. */
public final class UnreadableLogException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reason that needs no mention. */
  static final String MISSING = "no such file";

  private final String detail;

  /**
   * @param log as the administrator names it
   * @param detail the reason and the mend
   */
  public UnreadableLogException(String log, String detail) {
    super("E: File could not be read: " + log);
    this.detail = detail;
  }

  /** The reason and the mend; the message itself is all that Debian's logcheck reports. */
  public String detail() {
    return detail;
  }

  /** The message with the reason, unless the file is missing: Debian's tests ask for no more. */
  public String explained() {
    return detail.equals(MISSING) ? getMessage() : getMessage() + " (" + detail + ")";
  }
}
