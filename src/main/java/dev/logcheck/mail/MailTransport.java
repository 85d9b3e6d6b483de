package dev.logcheck.mail;

import java.nio.file.Path;
import java.util.Optional;

/** The way out of this machine: the key {@code MAILTRANSPORT}. */
public sealed interface MailTransport {
  /** The local sendmail, where Debian has it. */
  MailTransport SENDMAIL = new Sendmail(Path.of("/usr/sbin/sendmail"));

  /**
   * A local program that takes the arguments of sendmail(8).
   *
   * @param program its absolute path
   */
  record Sendmail(Path program) implements MailTransport {}

  /**
   * A mail server.
   *
   * @param host name or address, without the brackets of an IPv6 address
   * @param port 1 to 65535
   * @param security how the connection is encrypted
   * @param login empty if the server is to be used without
   */
  record Smtp(String host, int port, Security security, Optional<Login> login)
      implements MailTransport {}

  /** When TLS starts; certificate and host name are checked. */
  enum Security {
    /** {@code ?starttls=never}: plain text. */
    NEVER,
    /**
     * For a server on this machine, without login: STARTTLS if the server offers it and can be
     * trusted, else plain text.
     */
    IF_TRUSTED,
    /** STARTTLS if the server offers it; no mail if it cannot be trusted. */
    IF_OFFERED,
    /** {@code ?starttls=required}: no mail without STARTTLS. */
    REQUIRED,
    /** {@code smtps://}: from the first byte. */
    FROM_START
  }

  /**
   * A name and where its password is.
   *
   * @param user as the server knows it
   * @param passwordFile read when mail is sent, not before
   */
  record Login(String user, Path passwordFile) {}

  /**
   * Reads the key {@code MAILTRANSPORT}.
   *
   * @param text {@code sendmail}, the path of a program, or {@code
   *     smtp://[user@]host[:port][?starttls=required|never]} or {@code smtps://...}
   * @param passwordFile the key {@code SMTPPASSWORDFILE}, if it is set
   * @throws IllegalArgumentException if it cannot be read; the message says how to write it, and
   *     never holds a password that was written into the address
   */
  static MailTransport parse(String text, Optional<Path> passwordFile) {
    String address = text.strip();
    if (address.isEmpty() || address.equals("sendmail")) {
      return SENDMAIL;
    }
    return address.startsWith("/")
        ? new Sendmail(Path.of(address))
        : new ServerAddressParser(address, passwordFile).parse();
  }
}
