package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Makes mail of a message: writes its headers, and has its body made. */
final class MailComposer {
  private final MailSettings settings;
  private final MailIdentity identity;
  private final Clock clock;

  MailComposer(MailSettings settings, MailIdentity identity, Clock clock) {
    this.settings = settings;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * Builds the message; its parts are read now to choose their encodings, and again when it is
   * written.
   *
   * @param eightBitClean whether the way to the mail server carries bytes above ASCII
   */
  MimeMessage compose(MailMessage message, boolean eightBitClean)
      throws MessagingException, IOException {
    MimeMessage mail = new EncodedMessage(MessageId.of(identity.host(), message.span()));
    mail.setFrom(address(settings.sender().orElse(identity.user())));
    for (String recipient : settings.recipients()) {
      mail.addRecipient(RecipientType.TO, address(recipient));
    }
    mail.setSubject(oneLine(message.subject()), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    // RFC 3834: vacation programs and the like must not answer.
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (!message.start().isEmpty()) {
      mail.setHeader("X-Logcheck-Start", MessageId.ofStart(identity.host(), message.start()));
    }
    new MailBody(settings, eightBitClean).addTo(mail, message);
    mail.saveChanges();
    return mail;
  }

  private InternetAddress address(String name) throws MessagingException {
    return new InternetAddress(identity.qualified(name));
  }

  /**
   * A subject, or a log line or host name in it, must not be able to begin another header, nor an
   * encoded word (RFC 2047 section 2), from which readers would make any characters.
   */
  private static String oneLine(String subject) {
    int[] shown = subject.codePoints().map(c -> VisibleText.isVisible(c) ? c : ' ').toArray();
    return new String(shown, 0, shown.length).strip().replace("=?", "= ?");
  }
}
