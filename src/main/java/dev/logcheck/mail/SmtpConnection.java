package dev.logcheck.mail;

import dev.logcheck.delivery.Deadline;
import dev.logcheck.mail.MailTransport.Security;
import dev.logcheck.mail.MailTransport.Smtp;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** The connection to a mail server, encrypted as the server's address demands. */
final class SmtpConnection implements AutoCloseable {
  private final Smtp server;
  private final Properties properties = new Properties();
  private final SmtpAnswers answers = new SmtpAnswers();
  private StrictTransport transport;

  /**
   * A connection that is not open yet.
   *
   * @param deadline closes it
   * @param trust knows which certificates to trust; empty for the machine's
   */
  SmtpConnection(
      Smtp server,
      MailSettings settings,
      MailIdentity identity,
      Deadline deadline,
      Optional<SSLSocketFactory> trust) {
    this.server = server;
    limitWaiting(settings);
    properties.setProperty("mail.smtp.localhost", identity.host());
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
    properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.socketFactory", new DeadlineSockets(deadline, answers));
    properties.put("mail.smtp.ssl.socketFactory", new DeadlineTlsSockets(deadline, trust, answers));
    secure(server.security());
    this.transport = transport(server.host());
  }

  private void limitWaiting(MailSettings settings) {
    String timeout = Long.toString(settings.answerTimeout().toMillis());
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail.smtp." + kind, timeout);
    }
    // What the server says to QUIT changes nothing, so it must not cost a timeout either.
    properties.setProperty("mail.smtp.quitwait", "false");
  }

  private void secure(Security security) {
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

  private StrictTransport transport(String host) {
    Session session = Session.getInstance(properties);
    URLName url = new URLName("smtp", host, server.port(), null, null, null);
    return new StrictTransport(session, url, answers);
  }

  /**
   * Opens it, and logs in. Where plain text never leaves this machine, TLS that fails is done
   * without: a mail server here mostly has a certificate that it made itself.
   */
  void open(Credentials credentials) throws MessagingException {
    try {
      connect(server.host(), credentials);
    } catch (MessagingException e) {
      Optional<String> address = isOfTls(e) ? addressOfThisMachine() : Optional.empty();
      if (address.isEmpty()) {
        throw e;
      }
      secure(Security.NEVER);
      transport = transport(address.get());
      connect(address.get(), credentials);
    }
  }

  private void connect(String host, Credentials credentials) throws MessagingException {
    transport.connect(host, server.port(), credentials.user(), credentials.password());
  }

  private static boolean isOfTls(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  /**
   * The address to use without TLS; empty where TLS is a must. The name may lead anywhere, so every
   * address of it is looked at, and then used in its place.
   */
  private Optional<String> addressOfThisMachine() {
    if (server.security() != Security.IF_TRUSTED) {
      return Optional.empty();
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(server.host());
      for (InetAddress address : addresses) {
        if (!address.isLoopbackAddress()) {
          return Optional.empty();
        }
      }
      return Optional.of(addresses[0].getHostAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the server takes bytes above ASCII (RFC 6152); then it is told that they may come.
   *
   * <p>Asked before the first message is sent.
   */
  boolean takesEightBit() {
    boolean eightBit = transport.supportsExtension("8BITMIME");
    if (eightBit) {
      properties.setProperty("mail.smtp.mailextension", "BODY=8BITMIME");
    }
    return eightBit;
  }

  void send(MimeMessage mail, Address[] recipients) throws MessagingException {
    transport.sendMessage(mail, recipients);
  }

  /** The code of the server's last reply; -1 if there was none. */
  int lastCode() {
    return transport.getLastReturnCode();
  }

  /** The server's last reply. */
  String lastReply() {
    return transport.getLastServerResponse();
  }

  /** The outcome is already known; a connection that does not close in peace does not change it. */
  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      return;
    }
  }
}
