package dev.logcheck.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Encodes text as quoted-printable (RFC 2045, section 6.7), so that every byte arrives: only LF is
 * a line end.
 *
 * <p>Jakarta Mail's own encoder makes a line end of a lone CR, which a hostile log line may hold,
 * and leaves {@code From } at the start of a line, which mail boxes change (RFC 2049, section 3).
 */
final class QuotedPrintable extends FilterOutputStream {
  /** RFC 2045: 76 characters, one of them the {@code =} of a soft line break. */
  private static final int LONGEST_LINE = 75;

  private static final String HEXADECIMAL = "0123456789ABCDEF";
  private static final int NONE = -1;

  /** A blank that has to be encoded if the line ends here. */
  private int heldBlank = NONE;

  private int column;

  QuotedPrintable(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    int b = value & 0xFF;
    if (b == '\n') {
      releaseBlank(true);
      endLine();
      return;
    }
    releaseBlank(false);
    if (b == ' ' || b == '\t') {
      heldBlank = b;
    } else {
      put(b, b < ' ' || b > '~' || b == '=');
    }
  }

  private void releaseBlank(boolean encoded) throws IOException {
    if (heldBlank != NONE) {
      put(heldBlank, encoded);
      heldBlank = NONE;
    }
  }

  private void put(int b, boolean encoded) throws IOException {
    if (column + (encoded ? 3 : 1) > LONGEST_LINE) {
      out.write('=');
      endLine();
    }
    if (encoded || isSpecialAtStart(b)) {
      out.write('=');
      out.write(HEXADECIMAL.charAt(b >> 4));
      out.write(HEXADECIMAL.charAt(b & 0xF));
      column += 3;
    } else {
      out.write(b);
      column++;
    }
  }

  /** A dot may end a message, and an F begin {@code From }, on the way through old mailers. */
  private boolean isSpecialAtStart(int b) {
    return column == 0 && (b == '.' || b == 'F');
  }

  private void endLine() throws IOException {
    out.write('\n');
    column = 0;
  }

  /** Ends with a soft line break if the text does not end with a line end. */
  @Override
  public void close() throws IOException {
    releaseBlank(true);
    if (column > 0) {
      out.write('=');
      endLine();
    }
    super.close();
  }
}
