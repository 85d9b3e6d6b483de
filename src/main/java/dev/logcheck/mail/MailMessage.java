package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.io.output.CountingOutputStream;
import org.apache.commons.io.output.NullOutputStream;

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
 * @param head what stands in the body where the text is attached; empty for a word that it is
 */
public record MailMessage(
    String subject,
    Content text,
    Optional<Content> html,
    String span,
    String start,
    Optional<Content> head) {

  /** A message that is no report. */
  public MailMessage(String subject, Content text, String span) {
    this(subject, text, Optional.empty(), span, "");
  }

  /** A message without a head. */
  public MailMessage(
      String subject, Content text, Optional<Content> html, String span, String start) {
    this(subject, text, html, span, start, Optional.empty());
  }

  /** The same message under another subject. */
  MailMessage withSubject(String other) {
    return new MailMessage(other, text, html, span, start, head);
  }

  /** The same report with another text, and without HTML. */
  public MailMessage withText(Content shortened) {
    return withTexts(shortened, Optional.empty());
  }

  /** The same report with another text, and another page, or none. */
  public MailMessage withTexts(Content shortened, Optional<Content> page) {
    return new MailMessage(subject, shortened, page, span, start, head);
  }

  /** How many bytes the texts have, before they are encoded for mail. */
  public long size() throws IOException {
    return size(text) + (html.isPresent() ? size(html.get()) : 0);
  }

  static long size(Content content) throws IOException {
    CountingOutputStream counter = new CountingOutputStream(NullOutputStream.INSTANCE);
    content.writeTo(counter);
    return counter.getByteCount();
  }
}
