package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.PreencodedMimeBodyPart;

/**
 * A leaf of a mail's tree of parts.
 *
 * @param type its Content-Type
 * @param encoding how it travels
 * @param content its bytes, not encoded yet
 */
record EncodedContent(String type, TransferEncoding encoding, Content content) {

  /** Makes it the only content of a mail. */
  void addTo(MimeMessage mail) throws MessagingException {
    mail.setDataHandler(data());
    mail.setHeader("Content-Transfer-Encoding", encoding.token());
  }

  /** Makes it one part of several. */
  MimeBodyPart part() throws MessagingException {
    MimeBodyPart part = new PreencodedMimeBodyPart(encoding.token());
    part.setDataHandler(data());
    return part;
  }

  private DataHandler data() {
    return new WrittenData(content, type, out -> encoding.write(content, out));
  }
}
