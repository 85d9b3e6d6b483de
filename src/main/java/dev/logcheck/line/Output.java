package dev.logcheck.line;

import java.io.BufferedOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands print: lines as they are, byte for byte, unless a terminal would obey some of
 * them; text with what it quotes made visible in any case, for whoever pages it sees it.
 *
 * <p>The only way out of the rooms that print through it, so that nothing reaches a terminal that
 * is not visible there: log lines, rules and names of files are written by others. Lines and text
 * go through one buffer, so that they stay in order.
 */
public final class Output implements Flushable {
  private static final String END = "\033[0m";

  private final OutputStream out;
  private final boolean terminal;
  private final boolean coloured;

  /** The three ways in which text stands out on a terminal, as ECMA-48 SGR has them. */
  public enum Tone {
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
   * @param terminal whether lines are made visible too
   * @param coloured whether text stands out
   */
  public Output(OutputStream out, boolean terminal, boolean coloured) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.terminal = terminal;
    this.coloured = coloured;
  }

  /** Prints a line of bytes: of a log, or a rule. */
  public void line(byte[] buffer, int from, int to) throws IOException {
    if (terminal) {
      out.write(VisibleText.of(buffer, from, to).getBytes(StandardCharsets.UTF_8));
    } else {
      out.write(buffer, from, to - from);
    }
    end();
  }

  /** Prints a line of text. */
  public void text(String text) throws IOException {
    put(text).end();
  }

  /** Prints a part of a line; there is no newline in it but one of a name. */
  public Output put(String text) throws IOException {
    out.write(VisibleText.singleLine(VisibleText.of(text)).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Prints a part of a line, set off where there are colours. */
  public Output put(Tone tone, String text) throws IOException {
    if (!coloured || text.isEmpty()) {
      return put(text);
    }
    out.write(tone.start.getBytes(StandardCharsets.US_ASCII));
    put(text);
    out.write(END.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Ends the line. */
  public void end() throws IOException {
    out.write('\n');
  }

  /** Prints text and leaves the cursor behind it. */
  public void prompt(String text) throws IOException {
    put(text).flush();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
