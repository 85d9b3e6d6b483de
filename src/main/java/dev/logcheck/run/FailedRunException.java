package dev.logcheck.run;

import java.io.IOException;

/** Ends a run that cannot do its work; the message says why, and what to do. */
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

  /**
   * What ends a run, whatever it was: an exception that says what to do stays as it is; memory that
   * ran out and mistakes of the program are put into words.
   */
  static FailedRunException of(Throwable cause) {
    if (cause instanceof FailedRunException failure) {
      return failure;
    }
    return new FailedRunException(text(cause), cause);
  }

  private static String text(Throwable cause) {
    if (cause instanceof IOException) {
      return cause.toString();
    }
    if (cause instanceof OutOfMemoryError) {
      return "the memory that Java may use ran out ("
          + cause.getMessage()
          + "); give it more, such as JDK_JAVA_OPTIONS=-Xmx256m in the environment of logcheck";
    }
    StackTraceElement[] places = cause.getStackTrace();
    return "a mistake in logcheck: "
        + cause
        + (places.length == 0 ? "" : " at " + places[0])
        + "; please report it with these words";
  }

  /** A report that was not accepted: there is no use in mailing that. */
  static FailedRunException ofDelivery(String message, Throwable cause) {
    return new FailedRunException(message, cause, true);
  }

  boolean isOfDelivery() {
    return ofDelivery;
  }
}
