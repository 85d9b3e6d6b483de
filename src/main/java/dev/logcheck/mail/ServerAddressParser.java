package dev.logcheck.mail;

import dev.logcheck.machine.NearestWord;
import dev.logcheck.mail.MailTransport.Login;
import dev.logcheck.mail.MailTransport.Security;
import dev.logcheck.mail.MailTransport.Smtp;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the address of a mail server, as the key {@code MAILTRANSPORT} has it.
 *
 * <pre>
 * address = scheme "://" [ user "@" ] host [ ":" port ] [ "/" ] [ option ]
 * scheme  = "smtp" | "smtps"
 * host    = name | "[" IPv6 address "]"
 * option  = "?starttls=" ( "required" | "offered" | "never" )
 * </pre>
 *
 * <p>The user may hold {@code @} as it is, and anything as {@code %} and two hexadecimal digits.
 */
final class ServerAddressParser {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>[^:/]+)://(?:(?<user>.*)@)?"
              + "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<name>[A-Za-z0-9._-]+))"
              + "(?<port>:[^/?]*)?/?(?:[?](?<option>.*))?");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d+){3}|::1");

  private static final List<String> KNOWN = List.of("sendmail", "smtp", "smtps");

  private final String text;
  private final Optional<Path> passwordFile;

  ServerAddressParser(String text, Optional<Path> passwordFile) {
    this.text = text;
    this.passwordFile = passwordFile;
  }

  Smtp parse() {
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      throw misspelt(text).orElseGet(() -> problem("cannot be read"));
    }
    boolean tls = isTls(address.group("scheme"));
    String host = address.group(address.group("six") == null ? "name" : "six");
    Optional<Login> login = login(address.group("user"));
    int port = port(address.group("port"), tls ? 465 : 25);
    Security security =
        tls ? fromStart(address.group("option")) : security(address.group("option"), host, login);
    return new Smtp(host, port, security, login);
  }

  private boolean isTls(String scheme) {
    return switch (scheme) {
      case "smtp" -> false;
      case "smtps" -> true;
      default -> throw misspelt(scheme).orElseGet(() -> problem("has an unknown word before ://"));
    };
  }

  private Optional<Login> login(String user) {
    if (user == null) {
      return Optional.empty();
    }
    if (user.isEmpty() || user.contains(":")) {
      throw problem(
          "has a password or no name before the @; a password belongs into a file that"
              + " SMTPPASSWORDFILE names");
    }
    if (passwordFile.isEmpty()) {
      throw new IllegalArgumentException(
          "this names a user, who needs a password: write SMTPPASSWORDFILE=/path/of/file, with the"
              + " password in the first line of that file, or leave out the user");
    }
    return Optional.of(new Login(decoded(user), passwordFile.get()));
  }

  private String decoded(String user) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw problem("has a % in the user that two hexadecimal digits do not follow");
    }
  }

  private int port(String digits, int otherwise) {
    if (digits == null) {
      return otherwise;
    }
    if (digits.matches(":[0-9]{1,5}")) {
      int port = Integer.parseInt(digits.substring(1));
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    throw problem("has a port that is not 1 to 65535");
  }

  private Security fromStart(String option) {
    if (option != null) {
      throw problem("has an option after ?, which smtps:// does not take");
    }
    return Security.FROM_START;
  }

  private Security security(String option, String host, Optional<Login> login) {
    boolean local = LOOPBACK.matcher(host).matches();
    Security offered = local && login.isEmpty() ? Security.IF_TRUSTED : Security.IF_OFFERED;
    if (option == null) {
      // A password must not travel in plain text because somebody cut STARTTLS from the greeting.
      return login.isPresent() && !local ? Security.REQUIRED : offered;
    }
    return switch (option) {
      case "starttls=required" -> Security.REQUIRED;
      case "starttls=offered" -> offered;
      case "starttls=never" -> Security.NEVER;
      default -> throw problem("has an unknown option after ?");
    };
  }

  /** Empty if no known word is near; one that is holds no password, and can be quoted. */
  private static Optional<IllegalArgumentException> misspelt(String word) {
    return NearestWord.to(word, KNOWN)
        .map(known -> "\"" + word + "\" is not known; did you mean " + example(known) + "?")
        .map(IllegalArgumentException::new);
  }

  private static String example(String known) {
    return switch (known) {
      case "smtp" -> "smtp://localhost";
      case "smtps" -> "smtps://mail.example.org";
      default -> known;
    };
  }

  /** Quotes nothing of the text: a misplaced password may stand anywhere. */
  private static IllegalArgumentException problem(String what) {
    return new IllegalArgumentException(
        "this "
            + what
            + "; expected sendmail, the path of such a program, smtp://[user@]host[:port] with"
            + " ?starttls=required, ?starttls=offered or ?starttls=never if need be, or"
            + " smtps://[user@]host[:port]");
  }
}
