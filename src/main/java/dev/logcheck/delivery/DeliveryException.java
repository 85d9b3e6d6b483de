package dev.logcheck.delivery;

/** A report that was not accepted; its lines are reported again by the next run. */
public final class DeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The message says who refused what, why, and the mend; never a password. */
  public DeliveryException(String message) {
    super(message);
  }

  /** The same, with the cause for {@code --debug}. */
  public DeliveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
