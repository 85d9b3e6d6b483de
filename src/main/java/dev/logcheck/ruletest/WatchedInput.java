package dev.logcheck.ruletest;

import dev.logcheck.machine.ReadingBar;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A log that tells a bar how much of it was read. */
final class WatchedInput extends FilterInputStream {
  private final ReadingBar bar;

  WatchedInput(InputStream log, ReadingBar bar) {
    super(log);
    this.bar = bar;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    bar.read(Math.max(0, read));
    return read;
  }
}
