package dev.logcheck.source;

import dev.logcheck.line.CutLine;
import java.io.IOException;

/**
 * The one buffer through which all logs of a run are read, one after the other: cuts what is read
 * into chunks of whole lines and pushes them into the sink. It never grows, whatever a log holds.
 * Not for several threads.
 */
public final class LineBuffer {
  /** The longest line, in bytes, that is kept whole; of a longer one the beginning is. */
  public static final int LONGEST_LINE = CutLine.LONGEST;

  /** So many NUL bytes in a row are no text: they end the line, and are only counted. */
  private static final int HOLE = 4096;

  private final int hole;
  private final int longest;
  private final boolean unended;

  /** Empty until there is something to read. */
  private byte[] buffer = new byte[0];

  /** A buffer of twice {@link #LONGEST_LINE}. */
  public LineBuffer() {
    this(HOLE, LONGEST_LINE, false);
  }

  LineBuffer(int hole, int longest) {
    this(hole, longest, false);
  }

  private LineBuffer(int hole, int longest, boolean unended) {
    this.hole = hole;
    this.longest = longest;
    this.unended = unended;
  }

  /**
   * A buffer for runs that save no cursor: a last line without newline does not wait for its end,
   * since the next run reads it again.
   */
  public static LineBuffer showingUnendedLines() {
    return new LineBuffer(HOLE, LONGEST_LINE, true);
  }

  /**
   * What came of pushing one file.
   *
   * @param bytes pushed, with those that were only counted
   * @param intact false if the file was truncated while it was read: what follows was not pushed
   */
  record Pushed(long bytes, boolean intact) {}

  /**
   * Pushes the complete lines of {@code content} from its position to its end, and moves its mark.
   *
   * @param generation names the content to the sink
   * @param finished whether nothing will be added to the file: its last line is then complete even
   *     without a newline, and gets one
   */
  Pushed push(LogContent content, Generation generation, boolean finished, LineSink sink)
      throws IOException {
    return new LinePush(this, content, generation, finished || unended, sink).run();
  }

  /** How many NUL bytes in a row are no text. */
  int hole() {
    return hole;
  }

  /** The longest line that is kept whole. */
  int longest() {
    return longest;
  }

  /** Twice the longest line, and room for the newline of a last line that has none. */
  byte[] bytes() {
    if (buffer.length == 0) {
      buffer = new byte[2 * longest + 1];
    }
    return buffer;
  }

  /** Up to where the buffer is filled with what is read. */
  int capacity() {
    return 2 * longest;
  }

  /** Reads until the buffer is full or the input ends; returns up to where the buffer is filled. */
  int fill(ByteInput input, int filled) throws IOException {
    byte[] bytes = bytes();
    int end = filled;
    int count = 0;
    while (count >= 0 && end < capacity()) {
      count = input.read(bytes, end, capacity() - end);
      end += Math.max(0, count);
    }
    return end;
  }

  /** Moves what was not yet pushed to the beginning; returns up to where the buffer is filled. */
  int keep(int pushed, int filled) {
    System.arraycopy(buffer, pushed, buffer, 0, filled - pushed);
    return filled - pushed;
  }

  /** Takes what {@code journalctl} prints. */
  interface EntrySink {
    /** Takes a chunk of whole entries. */
    void entries(byte[] chunk, int from, int to) throws IOException;

    /**
     * Takes an entry that is too long to be kept.
     *
     * @param text its beginning, and words that say that it was cut
     * @param kept so many bytes of the text are those of the entry
     * @param length of the whole entry
     */
    void cut(byte[] text, int kept, long length) throws IOException;
  }

  /**
   * Pushes all of {@code input}, cut where a line begins that is not indented. The last chunk holds
   * at least the last line, and each ends with a newline.
   */
  void pushEntries(ByteInput input, EntrySink sink) throws IOException {
    int filled = fill(input, 0);
    while (filled == capacity()) {
      int end = startOfLastEntry(filled);
      if (end > 0) {
        sink.entries(buffer, 0, end);
        filled = keep(end, filled);
      } else {
        filled = pushCutEntry(input, sink);
      }
      filled = fill(input, filled);
    }
    sink.entries(buffer, 0, ended(filled));
  }

  /** An entry is known to be whole once a line follows it that is not indented. */
  private int startOfLastEntry(int filled) {
    int start = filled - 1;
    while (start > 0 && !isStartOfEntry(start)) {
      start--;
    }
    return start;
  }

  private boolean isStartOfEntry(int place) {
    return buffer[place - 1] == '\n' && buffer[place] != ' ';
  }

  /** Reads over the rest of an entry that fills the whole buffer. */
  private int pushCutEntry(ByteInput input, EntrySink sink) throws IOException {
    long length = longest;
    int filled = capacity();
    int at = longest;
    byte last = buffer[at - 1];
    while (at < filled && (last != '\n' || buffer[at] == ' ')) {
      last = buffer[at++];
      length++;
      if (at == filled && filled == capacity()) {
        filled = fill(input, longest);
        at = longest;
      }
    }
    sink.cut(CutLine.tooLong(buffer, longest, length), longest, length);
    return keep(at, filled);
  }

  private int ended(int filled) {
    if (filled == 0 || buffer[filled - 1] == '\n') {
      return filled;
    }
    buffer[filled] = '\n';
    return filled + 1;
  }
}
