package dev.logcheck.run;

/** Ends a run that cannot do its work; the message says why, and how to fix it. */
public final class FailedRunException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean ofDelivery;

  FailedRunException(String message) {
    this(message, null);
  }

  FailedRunException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private FailedRunException(String message, Throwable cause, boolean ofDelivery) {
    super(message, cause);
    this.ofDelivery = ofDelivery;
  }

  /** A report that was not accepted: there is no use in mailing that. */
  static FailedRunException ofDelivery(String message, Throwable cause) {
    return new FailedRunException(message, cause, true);
  }

  boolean isOfDelivery() {
    return ofDelivery;
  }
}
