package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.machine.HostName;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.Attachment;
import dev.logcheck.mail.Mail;
import dev.logcheck.mail.MailSettings;
import dev.logcheck.mail.MailTransport;
import dev.logcheck.mail.Origin;
import dev.logcheck.mail.TransferEncoding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Turns what is configured about mail into a way out. */
final class Mailbox {
  private Mailbox() {}

  /**
   * Makes the way out.
   *
   * @throws FailedRunException if one makes no sense; names it
   */
  static Mail open(Settings.Mail configured, Surroundings surroundings, Path temporaryDirectory)
      throws FailedRunException {
    Origin origin =
        Origin.of(
            HostName.fullyQualified(surroundings),
            surroundings.path("/etc/mailname"),
            surroundings.user());
    return new Mail(
        check(configured, surroundings),
        origin,
        surroundings.clock(),
        temporaryDirectory,
        surroundings.processes());
  }

  /**
   * Makes sure, before anything is read, that the configuration of mail makes sense.
   *
   * @throws FailedRunException if a key makes no sense; names it
   */
  static MailSettings check(Settings.Mail configured, Surroundings surroundings)
      throws FailedRunException {
    try {
      return settings(configured, surroundings);
    } catch (IllegalArgumentException e) {
      throw FailedRunException.ofDelivery("No report can be mailed: " + e.getMessage(), e);
    }
  }

  private static MailSettings settings(Settings.Mail configured, Surroundings surroundings) {
    Optional<Path> passwordFile = optional(configured.passwordFile()).map(surroundings::path);
    Duration deadline = Duration.ofSeconds(configured.timeout());
    return new MailSettings(
        MailTransport.parse(configured.transport(), passwordFile),
        optional(configured.sender()),
        MailSettings.recipients(configured.recipients()),
        optional(configured.encoding()).map(TransferEncoding::parse),
        Attachment.parse(Integer.toString(configured.attachment())),
        deadline.compareTo(MailSettings.ANSWER_TIMEOUT) < 0
            ? deadline
            : MailSettings.ANSWER_TIMEOUT,
        deadline);
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
