package dev.logcheck.ruletest;

import dev.logcheck.line.TrailingSpace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a log from its beginning to its end and cuts it into lines; the entrance of this room for
 * everything that comes from a log.
 *
 * <p>A trial has no cursor and no next run: what is there is read, and a last line without newline
 * is a line. As in an audit, white space at the end of a line is removed before any rule sees it.
 */
final class LogLines {
  private static final int USUAL = 1 << 18;

  private LogLines() {}

  /** Takes one line after the other. */
  @FunctionalInterface
  interface LineConsumer {

    /**
     * Takes the next line.
     *
     * @param buffer holds it; not to be kept
     * @param from its first byte
     * @param to behind its last byte
     * @throws IOException if what the sink writes to fails
     */
    void line(byte[] buffer, int from, int to) throws IOException;
  }

  /**
   * Pushes every line of a log.
   *
   * @param log a file, a pipe, or whatever else has bytes; read to its end and not closed
   * @throws IOException if the log cannot be read, or the sink fails
   */
  static void read(InputStream log, LineConsumer sink) throws IOException {
    byte[] buffer = new byte[USUAL];
    int filled = 0;
    for (int read = 0; read >= 0; read = log.read(buffer, filled, buffer.length - filled)) {
      int searched = filled;
      filled += read;
      int start = pushComplete(buffer, searched, filled, sink);
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.multiplyExact(filled, 2));
      }
    }
    if (filled > 0) {
      push(buffer, 0, filled, sink);
    }
  }

  /** Pushes the lines that are complete; answers where the unfinished one begins. */
  private static int pushComplete(byte[] buffer, int searched, int filled, LineConsumer sink)
      throws IOException {
    int start = 0;
    for (int i = searched; i < filled; i++) {
      if (buffer[i] == '\n') {
        push(buffer, start, i, sink);
        start = i + 1;
      }
    }
    return start;
  }

  private static void push(byte[] buffer, int from, int to, LineConsumer sink) throws IOException {
    sink.line(buffer, from, TrailingSpace.start(buffer, from, to));
  }
}
