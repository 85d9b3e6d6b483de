package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import java.util.Optional;

/**
 * One message before it is mail: what the run wants to say, not how it is encoded or to whom it
 * goes.
 *
 * @param subject any text; control characters, line ends too, become blanks on the way out
 * @param text the report as plain text
 * @param html the same report as one HTML page, for {@code multipart/alternative}; only sent when
 *     the text is not an attachment
 * @param span names what the report accounts for: where it starts and ends in each log, and the
 *     text of its problems. The Message-ID is made of it and the host: the same span gives the same
 *     id, so that a mail system can drop the repetition that a crash between acceptance and commit
 *     causes
 * @param start names where the report starts in each log. The header {@code X-Logcheck-Start} is
 *     made of it and the host: of two reports with the same start the longer contains the other.
 *     Empty if the message is no report; then it has no such header
 */
public record MailMessage(
    String subject, Content text, Optional<Content> html, String span, String start) {

  /** A message that is no report. */
  public MailMessage(String subject, Content text, String span) {
    this(subject, text, Optional.empty(), span, "");
  }

  /** The same message under another subject. */
  MailMessage withSubject(String other) {
    return new MailMessage(other, text, html, span, start);
  }

  /** The same report with another text, and without HTML. */
  public MailMessage withText(Content shortened) {
    return new MailMessage(subject, shortened, Optional.empty(), span, start);
  }
}
