package dev.logcheck.delivery;

/** A message that nobody accepted. If it is a report, the next run reports its lines again. */
public final class DeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The message says who refused what, why, and what to do; never a password. */
  public DeliveryException(String message) {
    super(message);
  }

  /** The same, with the cause for {@code --debug}. */
  public DeliveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
