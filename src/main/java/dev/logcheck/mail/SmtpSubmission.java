package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Deadline;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.mail.MailTransport.Security;
import dev.logcheck.mail.MailTransport.Smtp;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands a message to a mail server. */
final class SmtpSubmission {
  private final Smtp server;
  private final MailSettings settings;
  private final Origin origin;
  private final Optional<SSLSocketFactory> trust;

  SmtpSubmission(
      Smtp server, MailSettings settings, Origin origin, Optional<SSLSocketFactory> trust) {
    this.server = server;
    this.settings = settings;
    this.origin = origin;
    this.trust = trust;
  }

  Acceptance submit(MailComposer composer, MailMessage message) throws DeliveryException {
    Credentials credentials =
        server.login().isPresent() ? Credentials.of(server.login().get()) : Credentials.none();
    Deadline deadline = Deadline.in(settings.deadline());
    Properties properties = properties(deadline);
    SMTPTransport connection = transport(properties);
    SmtpProblem problem = new SmtpProblem(server, settings, deadline, credentials, connection);
    try (deadline) {
      connection.connect(server.host(), server.port(), credentials.user(), credentials.password());
      boolean eightBit = connection.supportsExtension("8BITMIME");
      if (eightBit) {
        properties.setProperty("mail.smtp.mailextension", "BODY=8BITMIME");
      }
      return send(connection, composer.compose(message, eightBit), problem);
    } catch (MessagingException | IOException e) {
      throw problem.explain(e);
    } finally {
      close(connection);
    }
  }

  /**
   * Sends to everyone, or else to those that are left when the server refused the others for good.
   *
   * <p>A refusal for now stops the whole message before its first byte: nobody has it, so the next
   * run brings it to everyone once.
   */
  private static Acceptance send(SMTPTransport connection, MimeMessage mail, SmtpProblem problem)
      throws MessagingException {
    Address[] recipients = mail.getAllRecipients();
    try {
      connection.sendMessage(mail, recipients);
      return Acceptance.COMPLETE;
    } catch (SendFailedException e) {
      Refusals refusals = Refusals.of(e);
      Address[] others = refusals.others(recipients);
      if (refusals.isEmpty() || others.length == 0 || !refusals.areForGood()) {
        throw e;
      }
      connection.sendMessage(mail, others);
      return new Acceptance(problem.lines(refusals));
    }
  }

  private SMTPTransport transport(Properties properties) {
    Session session = Session.getInstance(properties);
    return new SMTPTransport(
        session, new URLName("smtp", server.host(), server.port(), null, null, null));
  }

  private Properties properties(Deadline deadline) {
    Properties properties = new Properties();
    String timeout = Long.toString(settings.answerTimeout().toMillis());
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail.smtp." + kind, timeout);
    }
    properties.setProperty("mail.smtp.localhost", origin.host());
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
    properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    // What the server says to QUIT changes nothing, so it must not cost a timeout either.
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.socketFactory", new DeadlineSockets(deadline));
    properties.put("mail.smtp.ssl.socketFactory", new DeadlineTlsSockets(deadline, trust));
    secure(properties);
    return properties;
  }

  private void secure(Properties properties) {
    Security security = server.security();
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(security == Security.FROM_START));
    properties.setProperty(
        "mail.smtp.starttls.enable", Boolean.toString(security != Security.NEVER));
    properties.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(security == Security.REQUIRED));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // A certificate that one factory refuses is not shown to another.
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
  }

  /** The outcome is already known; a connection that does not close in peace does not change it. */
  private static void close(SMTPTransport connection) {
    try {
      connection.close();
    } catch (MessagingException e) {
      return;
    }
  }
}
