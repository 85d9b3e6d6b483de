package dev.logcheck.source;

import java.io.IOException;
import java.util.Arrays;

/**
 * The one buffer through which all logs of a run are read, one after the other: cuts what is read
 * into chunks of whole lines and pushes them into the sink. Not for several threads.
 */
public final class LineBuffer {
  /** Bytes of a chunk: enough that the work per chunk does not count. */
  private static final int USUAL = 2 * 1024 * 1024;

  /** The longest line, in bytes, that is kept whole; a longer one is pushed in pieces. */
  public static final int LONGEST_LINE = 16 * 1024 * 1024;

  private final int usual;
  private final int longest;
  private final boolean unended;

  /** Empty until there is something to read. */
  private byte[] buffer = new byte[0];

  /** A buffer that grows to {@link #LONGEST_LINE}, and only for such a line. */
  public LineBuffer() {
    this(USUAL, LONGEST_LINE, false);
  }

  LineBuffer(int usual, int longest) {
    this(usual, longest, false);
  }

  private LineBuffer(int usual, int longest, boolean unended) {
    this.usual = usual;
    this.longest = longest;
    this.unended = unended;
  }

  /**
   * A buffer for runs that save no cursor: a last line without newline does not wait for its end,
   * since the next run reads it again.
   */
  public static LineBuffer showingUnendedLines() {
    return new LineBuffer(USUAL, LONGEST_LINE, true);
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
   * Pushes the complete lines of {@code content} from its position to its end, and moves its mark.
   *
   * @param generation names the content to the sink
   * @param finished whether nothing will be added to the file: its last line is then complete even
   *     without a newline, and gets one
   */
  Pushed push(LogContent content, Generation generation, boolean finished, LineSink sink)
      throws IOException {
    long start = content.mark().offset();
    int pieces = 0;
    int filled = 0;
    boolean more = true;
    boolean intact = true;
    while (more && intact) {
      filled = fill(content, filled);
      more = filled == capacity();
      intact = content.intact();
      if (intact) {
        int end = endOfLastLine(filled);
        pushLines(content, generation, end, sink);
        boolean piece = more && end == 0 && !grow();
        if (piece || (!more && (finished || unended) && end < filled)) {
          pushUnended(content, generation, end, filled, sink);
          pieces += piece ? 1 : 0;
          end = filled;
        }
        filled = keep(end, filled);
      }
    }
    return new Pushed(content.mark().offset() - start, pieces, intact);
  }

  /** One byte is left for the newline of a last line that has none. */
  private int capacity() {
    return buffer.length - 1;
  }

  /** Reads until the buffer is full or the input ends; returns up to where the buffer is filled. */
  private int fill(ByteInput input, int filled) throws IOException {
    if (buffer.length == 0) {
      buffer = new byte[usual + 1];
    }
    int end = filled;
    int count = 0;
    while (count >= 0 && end < capacity()) {
      count = input.read(buffer, end, capacity() - end);
      end += Math.max(0, count);
    }
    return end;
  }

  /** Moves what was not yet pushed to the beginning. */
  private int keep(int pushed, int filled) {
    System.arraycopy(buffer, pushed, buffer, 0, filled - pushed);
    return filled - pushed;
  }

  private int endOfLastLine(int filled) {
    int end = filled;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private boolean grow() {
    if (capacity() >= longest) {
      return false;
    }
    buffer = Arrays.copyOf(buffer, Math.min(longest, 2 * capacity()) + 1);
    return true;
  }

  private void pushLines(LogContent content, Generation generation, int end, LineSink sink)
      throws IOException {
    if (end > 0) {
      sink.lines(new Chunk(generation, content.mark().offset(), buffer, 0, end));
      content.mark().advance(buffer, 0, end);
    }
  }

  private void pushUnended(
      LogContent content, Generation generation, int from, int to, LineSink sink)
      throws IOException {
    buffer[to] = '\n';
    sink.lines(new Chunk(generation, content.mark().offset(), buffer, from, to + 1));
    content.mark().advance(buffer, from, to);
  }

  /** Takes chunks of whole entries. */
  @FunctionalInterface
  interface EntrySink {
    void entries(byte[] chunk, int from, int to) throws IOException;
  }

  /**
   * Pushes all of {@code input}, cut where a line begins that is not indented. The last chunk holds
   * at least the last line, and each ends with a newline.
   *
   * @return how often an entry was cut because it is longer than {@link #LONGEST_LINE}
   */
  int pushEntries(ByteInput input, EntrySink sink) throws IOException {
    int pieces = 0;
    int filled = fill(input, 0);
    while (filled == capacity()) {
      int end = startOfLastEntry(filled);
      if (end > 0) {
        sink.entries(buffer, 0, end);
      } else if (!grow()) {
        sink.entries(buffer, 0, ended(filled));
        pieces++;
        end = filled;
      }
      filled = fill(input, keep(end, filled));
    }
    sink.entries(buffer, 0, ended(filled));
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

  private int ended(int filled) {
    if (filled == 0 || buffer[filled - 1] == '\n') {
      return filled;
    }
    buffer[filled] = '\n';
    return filled + 1;
  }
}
