package dev.logcheck.machine;

import java.io.IOException;
import java.io.OutputStream;

/** What the kernel says of a pipe that nobody reads any more. */
public final class ClosedPipe extends OutputStream {
  @Override
  public void write(int value) throws IOException {
    throw new IOException("Broken pipe");
  }
}
