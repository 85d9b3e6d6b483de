package dev.logcheck.ruletest;

import dev.logcheck.line.VisibleText;
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
final class Output implements Flushable {
  private final OutputStream out;
  private final boolean terminal;
  private final boolean coloured;

  /** The three ways in which text stands out on a terminal, as ECMA-48 SGR has them. */
  enum Tone {
    /** What is wrong. */
    ALARM("\033[1;31m"),
    /** What the eye should find first. */
    STRONG("\033[1m"),
    /** What may be passed over. */
    FAINT("\033[2m");

    private final String start;

    Tone(String start) {
      this.start = start;
    }
  }

  /**
   * Prints to a stream.
   *
   * @param terminal whether control bytes are made visible
   * @param coloured whether text stands out
   */
  Output(OutputStream out, boolean terminal, boolean coloured) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.terminal = terminal;
    this.coloured = coloured;
  }

  /** Prints a log line. */
  void line(byte[] buffer, int from, int to) throws IOException {
    if (terminal) {
      out.write(VisibleText.of(buffer, from, to).getBytes(StandardCharsets.UTF_8));
    } else {
      out.write(buffer, from, to - from);
    }
    out.write('\n');
  }

  /** Prints a line of text. */
  void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /** Prints bytes as they are, and ends the line. */
  void bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.write('\n');
  }

  /** Prints text and leaves the cursor behind it. */
  void prompt(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The text, set off where there are colours. */
  String toned(Tone tone, String text) {
    return coloured && !text.isEmpty() ? tone.start + text + "\033[0m" : text;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
