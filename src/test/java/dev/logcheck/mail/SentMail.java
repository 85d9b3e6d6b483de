package dev.logcheck.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message as it arrived, read back. */
final class SentMail {
  private final byte[] bytes;
  private final MimeMessage message;

  SentMail(byte[] bytes) throws MessagingException {
    this.bytes = bytes.clone();
    message = new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
  }

  /** The only one of that name, unfolded and decoded. */
  String header(String name) throws Exception {
    String[] values = message.getHeader(name);
    if (values == null || values.length != 1) {
      throw new AssertionError("not exactly one header " + name + " in\n" + raw());
    }
    return MimeUtility.decodeText(MimeUtility.unfold(values[0]));
  }

  /** The names of all headers. */
  List<String> headerNames() throws MessagingException {
    List<String> names = new ArrayList<>();
    message.getAllHeaders().asIterator().forEachRemaining(header -> names.add(header.getName()));
    return names;
  }

  /** The leaves of the tree of parts; the message itself if it is no multipart. */
  List<MimePart> parts() throws Exception {
    List<MimePart> parts = new ArrayList<>();
    collect(message, parts);
    return parts;
  }

  private static void collect(MimePart part, List<MimePart> parts) throws Exception {
    if (part.isMimeType("multipart/*")) {
      MimeMultipart multipart = (MimeMultipart) part.getContent();
      for (int i = 0; i < multipart.getCount(); i++) {
        collect((MimePart) multipart.getBodyPart(i), parts);
      }
    } else {
      parts.add(part);
    }
  }

  /** The part's bytes, its line ends as they arrived. */
  static byte[] decoded(Part part) throws Exception {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** The part's text with LF line ends. */
  static byte[] text(Part part) throws Exception {
    return bytes(characters(decoded(part)).replace("\r\n", "\n"));
  }

  /** Every byte as one character. */
  String raw() {
    return characters(bytes);
  }

  /** Each byte as one character. */
  static String characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Each character as one byte. */
  static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.ISO_8859_1);
  }
}
