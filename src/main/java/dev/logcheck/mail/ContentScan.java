package dev.logcheck.mail;

import java.io.OutputStream;
import java.util.Optional;

/**
 * Reads a text once and knows which transfer encodings carry it unharmed.
 *
 * <p>The limits are those of RFC 5322, section 2.1.1 and RFC 2045, sections 2.7 and 2.8. Text that
 * is not UTF-8, as its Content-Type says, is not sent as it is: a mailer on the way may refuse it.
 */
final class ContentScan extends OutputStream {
  private static final int LONGEST_LINE = 998;
  private static final int DELETE = 0x7F;
  private static final byte[] MAILBOX_SEPARATOR = {'F', 'r', 'o', 'm', ' '};

  private final Utf8Scan utf8 = new Utf8Scan();
  private long bytes;
  private long bytesAboveAscii;
  private boolean plainLines = true;
  private int column;
  private int separatorMatched;

  @Override
  public void write(int value) {
    int b = value & 0xFF;
    bytes++;
    utf8.take(b);
    if (b == '\n') {
      column = 0;
      separatorMatched = 0;
      return;
    }
    if (b > DELETE) {
      bytesAboveAscii++;
    } else if (isControl(b)) {
      plainLines = false;
    }
    noteSeparator(b);
    if (++column > LONGEST_LINE) {
      plainLines = false;
    }
  }

  private static boolean isControl(int b) {
    return b == DELETE || (b < ' ' && b != '\t');
  }

  /** Mail boxes put a {@code >} before a line that begins with {@code From }. */
  private void noteSeparator(int b) {
    if (column == separatorMatched
        && separatorMatched < MAILBOX_SEPARATOR.length
        && b == MAILBOX_SEPARATOR[separatorMatched]) {
      separatorMatched++;
      plainLines &= separatorMatched < MAILBOX_SEPARATOR.length;
    }
  }

  /**
   * The encoding to use.
   *
   * @param wanted the configured one, in whose place one that any mailer carries is used where it
   *     does not carry the text; empty for the most readable that does
   * @param eightBitClean whether the way to the mail server carries bytes above ASCII
   */
  TransferEncoding choose(Optional<TransferEncoding> wanted, boolean eightBitClean) {
    if (wanted.isEmpty()) {
      return automatic(eightBitClean);
    }
    return carries(wanted.get(), eightBitClean) ? wanted.get() : automatic(false);
  }

  private boolean carries(TransferEncoding encoding, boolean eightBitClean) {
    boolean asItIs = plainLines && column == 0;
    return switch (encoding) {
      case SEVEN_BIT -> asItIs && bytesAboveAscii == 0;
      case EIGHT_BIT -> asItIs && eightBitClean && utf8.isValid();
      case QUOTED_PRINTABLE, BASE64 -> true;
    };
  }

  /** A program that shows mail as it came shows 8bit text right, and no other encoding. */
  private TransferEncoding automatic(boolean eightBitClean) {
    if (carries(TransferEncoding.SEVEN_BIT, eightBitClean)) {
      return TransferEncoding.SEVEN_BIT;
    } else if (carries(TransferEncoding.EIGHT_BIT, eightBitClean)) {
      return TransferEncoding.EIGHT_BIT;
    }
    boolean mostlyAscii = bytesAboveAscii <= bytes / 2;
    return mostlyAscii ? TransferEncoding.QUOTED_PRINTABLE : TransferEncoding.BASE64;
  }
}
