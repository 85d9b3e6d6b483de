package dev.logcheck.delivery;

/** Where a report goes. The last step of a run before its cursors are committed. */
public interface Delivery {

  /**
   * Hands the message over and waits until it was accepted.
   *
   * @return what was accepted; the caller may commit its cursors
   * @throws DeliveryException if nobody accepted it; the cursors must stay where they are
   */
  Acceptance deliver(MailMessage message) throws DeliveryException;
}
