package dev.logcheck.source;

import dev.logcheck.line.CutLine;
import java.io.IOException;

/**
 * The way of one file through the {@link LineBuffer}: whole lines go on in chunks; a line that is
 * too long, or broken off by a run of NUL bytes, goes on cut, and its rest is only counted.
 */
final class LinePush {
  private final LineBuffer buffer;
  private final byte[] text;
  private final LogContent content;
  private final Generation generation;
  private final boolean endsLastLine;
  private final LineSink sink;
  private int filled;
  private boolean more = true;
  private boolean intact = true;

  /** One that has not begun; {@code endsLastLine} gives a last line a newline where it has none. */
  LinePush(
      LineBuffer buffer,
      LogContent content,
      Generation generation,
      boolean endsLastLine,
      LineSink sink) {
    this.buffer = buffer;
    this.text = buffer.bytes();
    this.content = content;
    this.generation = generation;
    this.endsLastLine = endsLastLine;
    this.sink = sink;
  }

  LineBuffer.Pushed run() throws IOException {
    long start = content.mark().offset();
    while (more && intact) {
      read();
      while (intact && pushOddLine()) {}
      if (intact) {
        pushWholeLines();
      }
    }
    return new LineBuffer.Pushed(content.mark().offset() - start, intact);
  }

  /** Nothing is passed on before it is known that the file was not truncated meanwhile. */
  private void read() throws IOException {
    filled = buffer.fill(content, filled);
    more = filled == buffer.capacity();
    intact = content.intact();
  }

  private void pushWholeLines() throws IOException {
    int end = startOfLine(filled);
    pushLines(end);
    if (!more && endsLastLine && end < filled) {
      text[filled] = '\n';
      long offset = content.mark().offset();
      content.mark().advance(text, end, filled);
      sink.lines(new Chunk(generation, offset, text, end, filled + 1));
      end = filled;
    }
    filled = buffer.keep(end, filled);
  }

  private void pushLines(int end) throws IOException {
    if (end > 0) {
      long offset = content.mark().offset();
      content.mark().advance(text, 0, end);
      sink.lines(new Chunk(generation, offset, text, 0, end));
    }
  }

  /**
   * Pushes the lines up to the first that has to be cut, and that one.
   *
   * @return false if there is none
   */
  private boolean pushOddLine() throws IOException {
    int hole = startOfHole();
    int odd = Math.min(hole, startOfLongLine());
    if (odd == filled) {
      return false;
    }
    int line = startOfLine(odd);
    pushLines(line);
    filled = buffer.keep(line, filled);
    int kept = Math.min(hole - line, buffer.longest());
    pushCut(kept, hole - line == kept);
    return true;
  }

  /**
   * Where a run of NUL bytes begins that is long enough, or the end. One look at each so many bytes
   * finds them all.
   */
  private int startOfHole() {
    for (int probe = buffer.hole() - 1; probe < filled; probe += buffer.hole()) {
      int start = probe;
      while (start >= 0 && text[start] == 0) {
        start--;
      }
      int end = probe;
      while (end < filled && text[end] == 0 && end - start <= buffer.hole()) {
        end++;
      }
      if (end - start > buffer.hole()) {
        return start + 1;
      }
    }
    return filled;
  }

  /** Where the line begins that is too long, or the end: it lies across the buffer's middle. */
  private int startOfLongLine() {
    int middle = buffer.longest();
    if (filled <= middle) {
      return filled;
    }
    int start = startOfLine(middle);
    int end = middle;
    while (end < filled && text[end] != '\n') {
      end++;
    }
    return end - start > buffer.longest() ? start : filled;
  }

  private int startOfLine(int place) {
    int start = place;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Pushes the first bytes of the buffer as a cut line, and reads over what belongs to it. */
  private void pushCut(int kept, boolean hole) throws IOException {
    long offset = content.mark().offset();
    content.mark().advance(text, 0, kept);
    int end = skim(kept, hole);
    long length = content.mark().offset() - offset;
    byte[] line =
        hole ? CutLine.beforeHole(text, kept, length - kept) : CutLine.tooLong(text, kept, length);
    sink.cut(new Chunk(generation, offset, line, 0, line.length), kept);
    if (end < filled && text[end] == '\n') {
      content.mark().advance(text, end, end + 1);
      end++;
    }
    filled = buffer.keep(end, filled);
  }

  /**
   * Reads to the end of the line, or of the run of NUL bytes; returns where in the buffer it is.
   */
  private int skim(int kept, boolean hole) throws IOException {
    int at = pass(kept, hole);
    while (at == filled && more && intact) {
      filled = kept;
      read();
      at = intact ? pass(kept, hole) : filled;
    }
    return at;
  }

  private int pass(int from, boolean hole) {
    int at = from;
    while (at < filled && (hole ? text[at] == 0 : text[at] != '\n')) {
      at++;
    }
    content.mark().advance(text, from, at);
    return at;
  }
}
