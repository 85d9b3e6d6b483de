package dev.logcheck.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** Makes mail of a message: headers, parts and their encodings. */
final class MailComposer {
  private static final String PLAIN = "text/plain; charset=UTF-8";
  private static final String HTML = "text/html; charset=UTF-8";
  private static final Content SEE_ATTACHMENT =
      out -> out.write("Report attached\n".getBytes(StandardCharsets.US_ASCII));

  private final MailSettings settings;
  private final Origin origin;
  private final Clock clock;

  MailComposer(MailSettings settings, Origin origin, Clock clock) {
    this.settings = settings;
    this.origin = origin;
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
    MimeMessage mail = new EncodedMessage(MessageId.of(origin.host(), message.span()));
    mail.setFrom(address(settings.sender().orElse(origin.user())));
    for (String recipient : settings.recipients()) {
      mail.addRecipient(RecipientType.TO, address(recipient));
    }
    mail.setSubject(oneLine(message.subject()), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    // RFC 3834: vacation programs and the like must not answer.
    mail.setHeader("Auto-Submitted", "auto-generated");
    setBody(mail, message, eightBitClean);
    mail.saveChanges();
    return mail;
  }

  private InternetAddress address(String name) throws MessagingException {
    return new InternetAddress(origin.qualified(name));
  }

  /** A subject, or the host name in it, must not be able to begin another header. */
  private static String oneLine(String subject) {
    int[] shown = subject.codePoints().map(c -> Printable.isShown(c) ? c : ' ').toArray();
    return new String(shown, 0, shown.length).strip();
  }

  private void setBody(MimeMessage mail, MailMessage message, boolean eightBitClean)
      throws MessagingException, IOException {
    if (settings.attachment() != Attachment.NONE) {
      MimeMultipart mixed = new MimeMultipart("mixed");
      mixed.addBodyPart(text(SEE_ATTACHMENT, PLAIN, eightBitClean));
      mixed.addBodyPart(attachment(message.text(), eightBitClean));
      setMultipart(mail, mixed);
    } else if (message.html().isPresent()) {
      MimeMultipart alternative = new MimeMultipart("alternative");
      alternative.addBodyPart(text(message.text(), PLAIN, eightBitClean));
      alternative.addBodyPart(text(message.html().get(), HTML, eightBitClean));
      setMultipart(mail, alternative);
    } else {
      TransferEncoding encoding = encoding(message.text(), eightBitClean);
      mail.setDataHandler(encoded(canonical(message.text(), encoding), PLAIN, encoding));
      mail.setHeader("Content-Transfer-Encoding", encoding.token());
    }
  }

  private static void setMultipart(MimeMessage mail, MimeMultipart parts)
      throws MessagingException {
    mail.setDataHandler(
        new WrittenData(parts, parts.getContentType(), out -> writeParts(parts, out)));
  }

  private static void writeParts(MimeMultipart parts, OutputStream out) throws IOException {
    try {
      parts.writeTo(out);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private BodyPart text(Content content, String type, boolean eightBitClean)
      throws MessagingException, IOException {
    TransferEncoding encoding = encoding(content, eightBitClean);
    return part(canonical(content, encoding), type, encoding);
  }

  /** RFC 2045, section 6.8: line ends of text are CRLF before they disappear in base64. */
  private static Content canonical(Content text, TransferEncoding encoding) {
    return encoding == TransferEncoding.BASE64
        ? out -> text.writeTo(new CanonicalLineEnds(out))
        : text;
  }

  private BodyPart attachment(Content report, boolean eightBitClean)
      throws MessagingException, IOException {
    boolean compressed = settings.attachment() == Attachment.GZIP;
    BodyPart part =
        compressed
            ? part(out -> compress(report, out), "application/x-gzip", TransferEncoding.BASE64)
            : text(report, PLAIN, eightBitClean);
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(compressed ? "logcheck_report.gz" : "logcheck_report");
    return part;
  }

  private static BodyPart part(Content content, String type, TransferEncoding encoding)
      throws MessagingException {
    BodyPart part = new PreencodedMimeBodyPart(encoding.token());
    part.setDataHandler(encoded(content, type, encoding));
    return part;
  }

  private static DataHandler encoded(Content content, String type, TransferEncoding encoding) {
    return new WrittenData(content, type, out -> encoding.write(content, out));
  }

  private TransferEncoding encoding(Content content, boolean eightBitClean) throws IOException {
    ContentScan scan = new ContentScan();
    content.writeTo(scan);
    return scan.choose(settings.encoding(), eightBitClean);
  }

  private static void compress(Content content, OutputStream out) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(CloseShieldOutputStream.wrap(out))) {
      content.writeTo(gzip);
    }
  }
}
