package dev.logcheck.ruletest;

import dev.logcheck.line.CutLine;
import dev.logcheck.line.TrailingSpace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a log from its beginning to its end and cuts it into lines; the entrance of this room for
 * everything that comes from a log.
 *
 * <p>A trial has no cursor and no next run: what is there is read, and a last line without newline
 * is a line. As in an audit, white space at the end of a line is removed before any rule sees it,
 * and of a line that is too long the beginning is kept.
 */
final class LogLines {
  /** How much of what follows the beginning of a line that is too long is looked at in one go. */
  private static final int SKIMMED = 1 << 16;

  private final byte[] buffer = new byte[CutLine.LONGEST + SKIMMED];
  private final LineConsumer sink;

  /** How many bytes of the unfinished line were read and not kept. */
  private long left;

  /** Where in the log the buffer begins. */
  private long offset;

  private LogLines(LineConsumer sink) {
    this.sink = sink;
  }

  /** Takes one line after the other. */
  @FunctionalInterface
  interface LineConsumer {

    /**
     * Told before each line where it begins.
     *
     * @param offset in the log, in bytes
     */
    default void at(long offset) {}

    /**
     * Takes the next line.
     *
     * @param buffer holds it; not to be kept
     * @param from its first byte
     * @param to behind its last byte
     * @throws IOException if what the sink writes to fails
     */
    void line(byte[] buffer, int from, int to) throws IOException;

    /** Takes lines, and has another one take them too. */
    default LineConsumer and(LineConsumer other) {
      return (buffer, from, to) -> {
        line(buffer, from, to);
        other.line(buffer, from, to);
      };
    }
  }

  /**
   * Pushes every line of a log.
   *
   * @param log a file, a pipe, or whatever else has bytes; read to its end and not closed
   * @throws IOException if the log cannot be read, or the sink fails
   */
  static void read(InputStream log, LineConsumer sink) throws IOException {
    new LogLines(sink).read(log);
  }

  private void read(InputStream log) throws IOException {
    int filled = 0;
    for (int read = 0; read >= 0; read = log.read(buffer, filled, buffer.length - filled)) {
      int searched = filled;
      filled += read;
      int start = pushComplete(searched, filled);
      offset += start;
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      if (filled == buffer.length) {
        left += SKIMMED;
        filled = CutLine.LONGEST;
      }
    }
    if (filled > 0) {
      push(0, filled);
    }
  }

  /** Pushes the lines that are complete; answers where the unfinished one begins. */
  private int pushComplete(int searched, int filled) throws IOException {
    int start = 0;
    for (int i = searched; i < filled; i++) {
      if (buffer[i] == '\n') {
        push(start, i);
        start = i + 1;
      }
    }
    return start;
  }

  private void push(int from, int to) throws IOException {
    sink.at(offset + from);
    long length = left + to - from;
    offset += left;
    left = 0;
    if (length > CutLine.LONGEST) {
      byte[] beginning = Arrays.copyOfRange(buffer, from, from + CutLine.LONGEST);
      byte[] line = CutLine.tooLong(beginning, beginning.length, length);
      sink.line(line, 0, line.length - 1);
    } else {
      sink.line(buffer, from, TrailingSpace.start(buffer, from, to));
    }
  }
}
