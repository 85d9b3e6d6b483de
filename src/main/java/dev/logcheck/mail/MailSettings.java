package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is configured about mail: who sends it, to whom, how, and in which form.
 *
 * @param transport the way out of this machine
 * @param sender the key {@code SENDMAILFROM}, one address; empty for the running user
 * @param recipients the key {@code SENDMAILTO}, at least one address; without {@code @} a name that
 *     the local mail system knows
 * @param encoding the key {@code MIMEENCODING}; empty for what suits each text
 * @param attachment the key {@code MAILASATTACH}
 * @param timeout how long to wait for each answer of a mail server
 * @param deadline the key {@code MAILTIMEOUT}: how long a delivery may take in all
 */
public record MailSettings(
    MailTransport transport,
    Optional<String> sender,
    List<String> recipients,
    Optional<TransferEncoding> encoding,
    Attachment attachment,
    Duration timeout,
    Duration deadline) {

  /** What RFC 5321, section 4.5.3.2 gives a server for most of its answers. */
  public static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);

  private static final Pattern ADDRESS =
      Pattern.compile("[\\x21-\\x7E&&[^\\s<>()\\[\\]\\\\,;:@\"]]+(@[A-Za-z0-9._-]+)?");

  /** Checks every address, so that a mistake is found before there is mail. */
  public MailSettings {
    recipients = List.copyOf(recipients);
    if (sender.isPresent()) {
      check("SENDMAILFROM", sender.get());
    }
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("SENDMAILTO names nobody: write one address or more");
    }
    for (String recipient : recipients) {
      check("SENDMAILTO", recipient);
    }
  }

  /** Splits a value of {@code SENDMAILTO} at commas and blanks; who is named twice counts once. */
  public static List<String> recipients(String text) {
    Set<String> names = new LinkedHashSet<>(Arrays.asList(text.split("[,\\s]+")));
    names.remove("");
    return List.copyOf(names);
  }

  private static void check(String key, String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          key
              + " has "
              + VisibleText.quoted(address)
              + ", which is no mail address: write name@example.org, or a local name such as root");
    }
  }
}
