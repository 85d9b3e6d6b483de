package dev.logcheck.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes each CRLF an LF, as programs on this machine expect.
 *
 * <p>It drops every CR: an encoded message holds none but those of its line ends.
 */
final class LocalLineEnds extends FilterOutputStream {

  LocalLineEnds(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    if (b != '\r') {
      out.write(b);
    }
  }
}
