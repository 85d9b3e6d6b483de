package dev.logcheck.source;

import java.io.IOException;

/** A log that cannot be read: costs that log only, and is named at the top of the report. */
public final class UnreadableLogException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The message names the log, the reason and the mend, and stands alone in a report. */
  public UnreadableLogException(String message) {
    super(message);
  }
}
