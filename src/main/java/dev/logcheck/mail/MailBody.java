package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** The part of a mail below its headers: the report, alone, attached, or with its HTML page. */
final class MailBody {
  private static final String PLAIN = "text/plain; charset=UTF-8";
  private static final String HTML = "text/html; charset=UTF-8";
  private static final String GZIP = "application/x-gzip";
  private static final String NAME = "logcheck_report";

  /** Mail programs show what they know to be text. */
  private static final String SUMMARY_NAME = "logcheck-report.txt";

  private static final Content SEE_ATTACHMENT =
      out -> out.write("Report attached\n".getBytes(StandardCharsets.US_ASCII));

  private final MailSettings settings;
  private final boolean eightBitClean;

  /**
   * A body as it is configured.
   *
   * @param eightBitClean whether the way to the mail server carries bytes above ASCII
   */
  MailBody(MailSettings settings, boolean eightBitClean) {
    this.settings = settings;
    this.eightBitClean = eightBitClean;
  }

  void addTo(MimeMessage mail, MailMessage message) throws MessagingException, IOException {
    if (settings.attachment() != Attachment.NONE) {
      addTo(
          mail,
          "mixed",
          text(message.head().orElse(SEE_ATTACHMENT), PLAIN).part(),
          attachment(message));
    } else if (message.html().isPresent()) {
      MimeBodyPart page = text(message.html().get(), HTML).part();
      addTo(mail, "alternative", text(message.text(), PLAIN).part(), page);
    } else {
      text(message.text(), PLAIN).addTo(mail);
    }
  }

  private static void addTo(MimeMessage mail, String kind, MimeBodyPart first, MimeBodyPart second)
      throws MessagingException {
    MimeMultipart parts = new MimeMultipart(kind, first, second);
    mail.setDataHandler(
        new WrittenData(parts, parts.getContentType(), out -> writeParts(parts, out)));
    if (isEightBit(first) || isEightBit(second)) {
      mail.setHeader("Content-Transfer-Encoding", TransferEncoding.EIGHT_BIT.token());
    }
  }

  /** RFC 2045, section 6.4: then the whole may not pass for 7bit. */
  private static boolean isEightBit(MimeBodyPart part) throws MessagingException {
    return TransferEncoding.EIGHT_BIT.token().equals(part.getEncoding());
  }

  private static void writeParts(MimeMultipart parts, OutputStream out) throws IOException {
    try {
      parts.writeTo(out);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private MimeBodyPart attachment(MailMessage message) throws MessagingException, IOException {
    Content report = message.text();
    boolean compressed = settings.attachment() == Attachment.GZIP;
    MimeBodyPart part = (compressed ? compressed(report) : text(report, PLAIN)).part();
    part.setDisposition(Part.ATTACHMENT);
    String name = message.head().isPresent() ? SUMMARY_NAME : NAME;
    part.setFileName(compressed ? name + ".gz" : name);
    return part;
  }

  private static EncodedContent compressed(Content content) {
    return new EncodedContent(GZIP, TransferEncoding.BASE64, out -> compress(content, out));
  }

  private static void compress(Content content, OutputStream out) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(CloseShieldOutputStream.wrap(out))) {
      content.writeTo(gzip);
    }
  }

  private EncodedContent text(Content content, String type) throws IOException {
    ContentScan scan = new ContentScan();
    content.writeTo(scan);
    TransferEncoding encoding = scan.choose(settings.encoding(), eightBitClean);
    return new EncodedContent(type, encoding, canonical(content, encoding));
  }

  /** RFC 2045, section 6.8: line ends of text are CRLF before they disappear in base64. */
  private static Content canonical(Content text, TransferEncoding encoding) {
    return encoding == TransferEncoding.BASE64
        ? out -> text.writeTo(new CanonicalLineEnds(out))
        : text;
  }
}
