package dev.logcheck.delivery;

import dev.logcheck.delivery.MailTransport.Login;
import dev.logcheck.delivery.MailTransport.Security;
import dev.logcheck.delivery.MailTransport.Smtp;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
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
    Optional<String> password = password();
    Properties properties = properties();
    SMTPTransport connection = transport(properties);
    try {
      connect(connection, password);
      boolean eightBit = connection.supportsExtension("8BITMIME");
      if (eightBit) {
        properties.setProperty("mail.smtp.mailextension", "BODY=8BITMIME");
      }
      return send(connection, composer.compose(message, eightBit));
    } catch (MessagingException | IOException e) {
      throw new SmtpProblem(server, settings.timeout(), password).explain(e);
    } finally {
      close(connection);
    }
  }

  private Optional<String> password() throws DeliveryException {
    Optional<Login> login = server.login();
    return login.isEmpty()
        ? Optional.empty()
        : Optional.of(new PasswordFile(login.get().passwordFile()).read());
  }

  private void connect(SMTPTransport connection, Optional<String> password)
      throws MessagingException {
    connection.connect(
        server.host(),
        server.port(),
        server.login().map(Login::user).orElse(null),
        password.orElse(null));
  }

  /**
   * Sends to everyone, or else to those that are left when the server refused the others for good.
   *
   * <p>A refusal for now stops the whole message before its first byte: nobody has it, so the next
   * run brings it to everyone once.
   */
  private Acceptance send(SMTPTransport connection, MimeMessage mail) throws MessagingException {
    try {
      connection.sendMessage(mail, mail.getAllRecipients());
      return Acceptance.COMPLETE;
    } catch (MessagingException e) {
      Refusals refusals = Refusals.of(e);
      Address[] others = refusals.others(mail.getAllRecipients());
      if (!refusals.areForGood() || others.length == 0) {
        throw e;
      }
      connection.sendMessage(mail, others);
      return new Acceptance(refusals.lines(server.host()));
    }
  }

  private SMTPTransport transport(Properties properties) {
    Session session = Session.getInstance(properties);
    return new SMTPTransport(
        session, new URLName("smtp", server.host(), server.port(), null, null, null));
  }

  private Properties properties() {
    Properties properties = new Properties();
    String timeout = Long.toString(settings.timeout().toMillis());
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail.smtp." + kind, timeout);
    }
    properties.setProperty("mail.smtp.localhost", origin.host());
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
    properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    // What the server says to QUIT changes nothing, so it must not cost a timeout either.
    properties.setProperty("mail.smtp.quitwait", "false");
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
    trust.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
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
