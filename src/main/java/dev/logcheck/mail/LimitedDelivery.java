package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import java.io.IOException;

/**
 * Delivery that mails no more than the key {@code MAILMAXSIZE} allows: a larger report is mailed
 * another way.
 */
public final class LimitedDelivery implements Delivery<MailMessage> {
  private final Delivery<MailMessage> delivery;
  private final long limit;
  private final Delivery<MailMessage> larger;

  /**
   * A delivery that limits another.
   *
   * @param limit bytes of a message's texts, before they are encoded for mail
   * @param larger takes what has more
   */
  public LimitedDelivery(Delivery<MailMessage> delivery, long limit, Delivery<MailMessage> larger) {
    this.delivery = delivery;
    this.limit = limit;
    this.larger = larger;
  }

  @Override
  public Acceptance deliver(MailMessage message) throws DeliveryException {
    return exceedsLimit(message) ? larger.deliver(message) : delivery.deliver(message);
  }

  private boolean exceedsLimit(MailMessage message) throws DeliveryException {
    try {
      return message.size() > limit;
    } catch (IOException e) {
      throw new DeliveryException("cannot read the report: " + ProblemText.reason(e), e);
    }
  }
}
