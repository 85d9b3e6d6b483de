package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.delivery.ReportArchive.Kept;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Delivery that mails a report in short, and keeps the whole in the archive. Where that cannot be
 * done, it is mailed in short under a subject that begins with INCOMPLETE, and the report counts as
 * not delivered.
 */
public final class ShortenedDelivery implements Delivery<MailMessage> {
  private static final String INCOMPLETE = "INCOMPLETE: ";

  private final Delivery<MailMessage> delivery;
  private final ReportArchive archive;
  private final Shortening shortening;

  /** A delivery that shortens whatever another delivers. */
  public ShortenedDelivery(
      Delivery<MailMessage> delivery, ReportArchive archive, Shortening shortening) {
    this.delivery = delivery;
    this.archive = archive;
    this.shortening = shortening;
  }

  @Override
  public Acceptance deliver(MailMessage message) throws DeliveryException {
    Kept kept;
    try {
      kept = archive.store(message.text());
    } catch (IOException e) {
      throw deliveredIncomplete(message, e);
    }
    try {
      String rest = "The whole is in " + kept.file() + "; read it with zless.";
      return prune(delivery.deliver(shortened(message, rest, kept.bytes())));
    } catch (DeliveryException e) {
      withdraw(kept.file(), e);
      throw e;
    }
  }

  /** What a flood makes on a full disk: its head is mailed all the same, but nothing is done. */
  private DeliveryException deliveredIncomplete(MailMessage message, IOException reason)
      throws DeliveryException {
    String why =
        "the report is too large to be mailed whole and cannot be kept in %s: %s"
            .formatted(archive, ProblemText.reason(reason));
    String rest =
        "INCOMPLETE: the rest could not be kept ("
            + ProblemText.reason(reason)
            + "). Make space there. The next run reports all of it again.";
    String subject = message.subject();
    String marked = subject.startsWith(INCOMPLETE) ? subject : INCOMPLETE + subject;
    delivery.deliver(shortened(message, rest, bytes(message)).withSubject(marked));
    return new DeliveryException(
        why + "; its head was mailed, and the next run reports all of it again: make space there",
        reason);
  }

  private static long bytes(MailMessage message) throws DeliveryException {
    try {
      return MailMessage.size(message.text());
    } catch (IOException e) {
      throw new DeliveryException("cannot read the report: " + ProblemText.reason(e), e);
    }
  }

  private MailMessage shortened(MailMessage message, String rest, long bytes)
      throws DeliveryException {
    try {
      return shortening.shorten(message, rest, bytes);
    } catch (IOException e) {
      throw new DeliveryException("cannot shorten the report: " + ProblemText.reason(e), e);
    }
  }

  /** The report was accepted: that old ones stay is no reason to repeat it. */
  private Acceptance prune(Acceptance acceptance) {
    try {
      archive.prune();
      return acceptance;
    } catch (IOException e) {
      return acceptance.with(
          "cannot remove old reports in %s: %s".formatted(archive, ProblemText.reason(e)));
    }
  }

  /** The next run keeps the same lines again: what no mail names must not push out the others. */
  private void withdraw(Path file, DeliveryException failure) {
    try {
      archive.remove(file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
