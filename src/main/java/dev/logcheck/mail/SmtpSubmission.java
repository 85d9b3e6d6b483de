package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Deadline;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.mail.MailTransport.Smtp;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Hands a message to a mail server. */
final class SmtpSubmission {
  private final Smtp server;
  private final MailSettings settings;
  private final MailIdentity identity;
  private final Optional<SSLSocketFactory> trust;

  SmtpSubmission(
      Smtp server, MailSettings settings, MailIdentity identity, Optional<SSLSocketFactory> trust) {
    this.server = server;
    this.settings = settings;
    this.identity = identity;
    this.trust = trust;
  }

  Acceptance submit(MailComposer composer, MailMessage message) throws DeliveryException {
    Credentials credentials =
        server.login().isPresent() ? Credentials.of(server.login().get()) : Credentials.none();
    try (Deadline deadline = Deadline.in(settings.deadline());
        SmtpConnection connection =
            new SmtpConnection(server, settings, identity, deadline, trust)) {
      SmtpProblem problem = new SmtpProblem(server, settings, deadline, credentials, connection);
      try {
        connection.open(credentials);
        return send(connection, composer.compose(message, connection.takesEightBit()), problem);
      } catch (MessagingException | IOException e) {
        throw problem.explain(e);
      }
    }
  }

  /**
   * Sends to everyone, or else to those that are left when the server refused the others for good.
   *
   * <p>A refusal for now stops the whole message before its first byte: nobody has it, so the next
   * run brings it to everyone once.
   */
  private static Acceptance send(SmtpConnection connection, MimeMessage mail, SmtpProblem problem)
      throws MessagingException {
    Address[] recipients = mail.getAllRecipients();
    try {
      connection.send(mail, recipients);
      return Acceptance.COMPLETE;
    } catch (SendFailedException e) {
      Refusals refusals = Refusals.of(e);
      Address[] others = refusals.others(recipients);
      if (refusals.isEmpty() || others.length == 0 || !refusals.areForGood()) {
        throw e;
      }
      connection.send(mail, others);
      return new Acceptance(problem.lines(refusals));
    }
  }
}
