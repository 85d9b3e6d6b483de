package dev.logcheck.source;

import java.io.IOException;
import java.util.Arrays;

/**
 * The one buffer through which all logs of a run are read, one after the other: cuts what is read
 * into chunks of whole lines and pushes them into the sink. Not for several threads.
 */
public final class LineBuffer {
  /** Where a chunk starts: large enough that the work per chunk does not count. */
  private static final int USUAL = 2 * 1024 * 1024;

  /** The longest line, in bytes, that is kept whole; a longer one is pushed in pieces. */
  public static final int LONGEST_LINE = 16 * 1024 * 1024;

  private final int usual;
  private final int longest;

  /** One byte longer than what is read into it: room for the newline of an unfinished last line. */
  private byte[] buffer = new byte[0];

  /** A buffer that grows to {@link #LONGEST_LINE}, and only for such a line. */
  public LineBuffer() {
    this(USUAL, LONGEST_LINE);
  }

  LineBuffer(int usual, int longest) {
    this.usual = usual;
    this.longest = longest;
  }

  /**
   * What came of pushing one file.
   *
   * @param bytes pushed
   * @param pieces how often a line was cut because it is longer than {@link #LONGEST_LINE}
   * @param intact false if the file was truncated while it was read: what follows was not pushed
   */
  record Pushed(long bytes, int pieces, boolean intact) {}

  /**
   * Pushes the complete lines of {@code content} from its position to its end, and moves its trace.
   *
   * @param finished whether nothing will be added to the file: its last line is then complete even
   *     without a newline, and gets one
   */
  Pushed push(LogContent content, boolean finished, LineSink sink) throws IOException {
    if (buffer.length == 0) {
      buffer = new byte[usual + 1];
    }
    long start = content.trace().offset();
    int pieces = 0;
    int filled = 0;
    while (true) {
      int read = content.read(buffer, filled, buffer.length - 1 - filled);
      filled += Math.max(0, read);
      boolean full = filled == buffer.length - 1;
      if (read >= 0 && !full) {
        continue;
      }
      if (!content.intact()) {
        return new Pushed(content.trace().offset() - start, pieces, false);
      }
      int end = endOfLastLine(filled);
      if (end == 0 && full && grow()) {
        continue;
      }
      boolean piece = end == 0 && full;
      if (piece || (read < 0 && finished && end < filled)) {
        pushLines(content, end, sink);
        pushUnended(content, end, filled, sink);
        pieces += piece ? 1 : 0;
        end = filled;
      } else {
        pushLines(content, end, sink);
      }
      if (read < 0) {
        return new Pushed(content.trace().offset() - start, pieces, true);
      }
      System.arraycopy(buffer, end, buffer, 0, filled - end);
      filled -= end;
    }
  }

  private int endOfLastLine(int filled) {
    int end = filled;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private boolean grow() {
    if (buffer.length - 1 >= longest) {
      return false;
    }
    buffer = Arrays.copyOf(buffer, Math.min(longest, 2 * (buffer.length - 1)) + 1);
    return true;
  }

  private void pushLines(LogContent content, int end, LineSink sink) throws IOException {
    if (end > 0) {
      sink.lines(buffer, 0, end);
      content.trace().advance(buffer, 0, end);
    }
  }

  private void pushUnended(LogContent content, int from, int to, LineSink sink) throws IOException {
    buffer[to] = '\n';
    sink.lines(buffer, from, to + 1);
    content.trace().advance(buffer, from, to);
  }

  /** Gives bytes as {@link java.io.InputStream#read(byte[], int, int)} does. */
  @FunctionalInterface
  interface Input {
    int read(byte[] buffer, int from, int length) throws IOException;
  }

  /** Takes chunks of whole entries. */
  @FunctionalInterface
  interface EntrySink {
    void entries(byte[] chunk, int from, int to) throws IOException;
  }

  /**
   * Pushes what {@code stream} gives, cut where a line begins that is not indented; the last line
   * comes together with what precedes it in its chunk, and always ends with a newline.
   *
   * @return how often an entry was cut because it is longer than {@link #LONGEST_LINE}
   */
  int pushEntries(Input stream, EntrySink sink) throws IOException {
    if (buffer.length == 0) {
      buffer = new byte[usual + 1];
    }
    int pieces = 0;
    int filled = 0;
    while (true) {
      int read = stream.read(buffer, filled, buffer.length - 1 - filled);
      if (read < 0) {
        break;
      }
      filled += read;
      if (filled < buffer.length - 1) {
        continue;
      }
      int end = startOfLastEntry(filled);
      if (end == 0 && !grow()) {
        buffer[filled] = '\n';
        sink.entries(buffer, 0, filled + 1);
        end = filled;
        pieces++;
      } else {
        sink.entries(buffer, 0, end);
      }
      System.arraycopy(buffer, end, buffer, 0, filled - end);
      filled -= end;
    }
    if (filled > 0 && buffer[filled - 1] != '\n') {
      buffer[filled++] = '\n';
    }
    sink.entries(buffer, 0, filled);
    return pieces;
  }

  /** An entry is known to be whole once a line follows it that is not indented. */
  private int startOfLastEntry(int filled) {
    int start = filled - 1;
    while (start > 0 && (buffer[start - 1] != '\n' || buffer[start] == ' ')) {
      start--;
    }
    return start;
  }
}
