package dev.logcheck.delivery;

/**
 * A way out: takes messages and says whether they were accepted. For a report it is the last step
 * before the cursors are committed.
 *
 * @param <M> the kind of message that it takes
 */
public interface Delivery<M> {

  /**
   * Hands the message over and waits until it was accepted.
   *
   * @return what was accepted; the caller may commit its cursors
   * @throws DeliveryException if nobody accepted it; the cursors must stay where they are
   */
  Acceptance deliver(M message) throws DeliveryException;
}
