package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import dev.logcheck.line.VisibleText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import org.apache.commons.io.output.CloseShieldOutputStream;

/**
 * How the bytes of a text travel: the content transfer encodings of RFC 2045, section 6, which are
 * the values of the key {@code MIMEENCODING}.
 */
public enum TransferEncoding {
  /** As they are; only for short lines of ASCII. */
  SEVEN_BIT("7bit"),
  /** As they are; only for short lines of UTF-8 without control characters. */
  EIGHT_BIT("8bit"),
  /** Readable where it is ASCII; any bytes. */
  QUOTED_PRINTABLE("quoted-printable"),
  /** Any bytes. */
  BASE64("base64");

  private final String token;

  TransferEncoding(String token) {
    this.token = token;
  }

  /** Its name in a {@code Content-Transfer-Encoding} header. */
  String token() {
    return token;
  }

  /**
   * Reads a value of {@code MIMEENCODING}, case ignored as RFC 2045 asks.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static TransferEncoding parse(String text) {
    for (TransferEncoding encoding : values()) {
      if (encoding.token.equalsIgnoreCase(text)) {
        return encoding;
      }
    }
    throw new IllegalArgumentException(
        "expected 7bit, 8bit, quoted-printable, base64 or nothing, not '"
            + VisibleText.line(text)
            + "'");
  }

  /** Writes the bytes of the content in this encoding. */
  void write(Content content, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out);
    OutputStream open = CloseShieldOutputStream.wrap(buffered);
    switch (this) {
      case SEVEN_BIT, EIGHT_BIT -> content.writeTo(buffered);
      case QUOTED_PRINTABLE -> writeAndFinish(content, new QuotedPrintable(open));
      case BASE64 -> {
        writeAndFinish(content, Base64.getMimeEncoder().wrap(open));
        buffered.write('\n');
      }
    }
    buffered.flush();
  }

  private static void writeAndFinish(Content content, OutputStream encoder) throws IOException {
    try (encoder) {
      content.writeTo(encoder);
    }
  }
}
