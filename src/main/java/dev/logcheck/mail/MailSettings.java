package dev.logcheck.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is configured about mail: who sends it, to whom, how, and in which form.
 *
 * @param transport the key {@code MAILTRANSPORT}: the way out of this machine
 * @param sender the key {@code SENDMAILFROM}, one address; empty for the running user
 * @param recipients the key {@code SENDMAILTO}, at least one address; without {@code @} a name that
 *     the local mail system knows
 * @param encoding the key {@code MIMEENCODING}; empty for what suits each text
 * @param attachment the key {@code MAILASATTACH}
 * @param html the key {@code HTMLMAIL}: whether an HTML page goes beside the text
 * @param maximumSize the key {@code MAILMAXSIZE}, in bytes of the texts before they are encoded
 * @param keptReports the key {@code KEEPREPORTS}: how many larger reports are kept, at least 1
 * @param answerTimeout how long to wait for each answer of a mail server
 * @param deadline the key {@code MAILTIMEOUT}: how long a delivery may take in all
 */
public record MailSettings(
    MailTransport transport,
    Optional<String> sender,
    List<String> recipients,
    Optional<TransferEncoding> encoding,
    Attachment attachment,
    boolean html,
    long maximumSize,
    int keptReports,
    Duration answerTimeout,
    Duration deadline) {

  /** What RFC 5321, section 4.5.3.2 gives a server for most of its answers. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);

  /** Copies the list. */
  public MailSettings {
    recipients = List.copyOf(recipients);
  }

  /** How long to wait for one answer where all of a delivery has so much time. */
  public static Duration answerTimeout(Duration deadline) {
    return deadline.compareTo(ANSWER_TIMEOUT) < 0 ? deadline : ANSWER_TIMEOUT;
  }
}
