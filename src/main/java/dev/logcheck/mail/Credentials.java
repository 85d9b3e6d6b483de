package dev.logcheck.mail;

import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.mail.MailTransport.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A name and a password for a mail server, while mail is sent.
 *
 * <p>No record, because a record shows its parts when it is printed.
 */
final class Credentials {
  private static final String HIDDEN = "***";

  private final String user;
  private final String password;

  private Credentials(String user, String password) {
    this.user = user;
    this.password = password;
  }

  /** For a server that is used without login. */
  static Credentials none() {
    return new Credentials(null, null);
  }

  /** Reads the password. */
  static Credentials of(Login login) throws DeliveryException {
    return new Credentials(login.user(), new PasswordFile(login.passwordFile()).read());
  }

  /** Null without login, as Jakarta Mail wants it. */
  String user() {
    return user;
  }

  /** Null without login. */
  String password() {
    return password;
  }

  /** The words without the password, also as it travels: a server may repeat what it was told. */
  String hide(String words) {
    String hidden = words;
    for (String form : forms()) {
      hidden = hidden.replace(form, HIDDEN);
    }
    return hidden;
  }

  /** As PLAIN and LOGIN encode it (RFC 4616), the longest first since each holds the next. */
  private List<String> forms() {
    return password == null
        ? List.of()
        : List.of(
            base64(user + "\0" + user + "\0" + password),
            base64("\0" + user + "\0" + password),
            base64(password),
            password);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
