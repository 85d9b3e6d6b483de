package dev.logcheck.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Makes each LF a CRLF and changes nothing else, so that the way back is exact. */
final class CanonicalLineEnds extends FilterOutputStream {

  CanonicalLineEnds(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    if (b == '\n') {
      out.write('\r');
    }
    out.write(b);
  }
}
