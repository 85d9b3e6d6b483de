package dev.logcheck.ruletest;

import dev.logcheck.summary.VisibleText;
import java.io.BufferedOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a trial prints: log lines byte for byte, unless a terminal would obey some of their bytes.
 *
 * <p>The only way out of this room. Lines and text go through one buffer, so that they stay in
 * order.
 */
public final class Output implements Flushable {
  private final OutputStream out;
  private final boolean terminal;

  /**
   * Prints to a stream.
   *
   * @param terminal whether control bytes are made visible
   */
  public Output(OutputStream out, boolean terminal) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.terminal = terminal;
  }

  /** Prints a log line. */
  void line(byte[] buffer, int from, int to) throws IOException {
    if (terminal) {
      text(VisibleText.of(buffer, from, to));
    } else {
      out.write(buffer, from, to - from);
      out.write('\n');
    }
  }

  /** Prints a line of text. */
  public void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
