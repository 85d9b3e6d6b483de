package dev.logcheck.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who sends: this machine and the running user, as mail knows them.
 *
 * @param host the machine's name; used in Message-ID and SMTP greeting
 * @param domain what follows the {@code @} of an address without one
 * @param user the running user's name; the sender if none is configured
 */
public record MailIdentity(String host, String domain, String user) {

  /** Keeps of each name only what may stand in an address or a greeting. */
  public MailIdentity {
    host = domainName(host);
    domain = domainName(domain);
    user = user.replaceAll("[^A-Za-z0-9_+-]", "-");
  }

  /**
   * The identity on a Debian machine, whose policy (section 11.6) has the domain of local addresses
   * in one file.
   *
   * @param host the machine's name, the domain as well if the file is missing
   * @param mailname the path {@code /etc/mailname}
   */
  public static MailIdentity of(String host, Path mailname, String user) {
    return new MailIdentity(host, firstLine(mailname, host), user);
  }

  /** The address, with the domain added if it has none. */
  String qualified(String address) {
    return address.contains("@") ? address : address + "@" + domain;
  }

  private static String firstLine(Path mailname, String otherwise) {
    try {
      // Latin-1 decodes any bytes; what is no domain name is cut afterwards.
      String text = Files.readString(mailname, StandardCharsets.ISO_8859_1).strip();
      return text.isEmpty() ? otherwise : text.lines().findFirst().orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }

  private static String domainName(String name) {
    String kept = name.replaceAll("[^A-Za-z0-9.-]", "-").replaceAll("[.]{2,}", ".");
    String trimmed = kept.replaceAll("^[.-]+|[.-]+$", "");
    return trimmed.isEmpty() ? "localhost" : trimmed;
  }
}
