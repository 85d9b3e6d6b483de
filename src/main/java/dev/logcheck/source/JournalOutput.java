package dev.logcheck.source;

import dev.logcheck.line.CutLine;
import dev.logcheck.machine.ProgramFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What {@code journalctl --output=short --show-cursor} prints: entries, of which the further lines
 * are indented, and at the end the cursor of the last one.
 */
final class JournalOutput {
  private static final byte[] CURSOR = "-- cursor: ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream stream;
  private final LineBuffer buffer;
  private final Generation generation;
  private final BlobLines blobs;
  private boolean anything;
  private long bytes;
  private Optional<String> cursor = Optional.empty();

  /**
   * Reads nothing yet.
   *
   * @param blobs takes the lines that stand in place of messages
   */
  JournalOutput(InputStream stream, LineBuffer buffer, Generation generation, BlobLines blobs) {
    this.stream = stream;
    this.buffer = buffer;
    this.generation = generation;
    this.blobs = blobs;
  }

  long bytes() {
    return bytes;
  }

  Optional<String> cursor() {
    return cursor;
  }

  void push(LineSink sink) throws IOException {
    buffer.pushEntries(
        this::read,
        new LineBuffer.EntrySink() {
          @Override
          public void entries(byte[] chunk, int from, int to) throws IOException {
            pushEntries(chunk, from, to, sink);
          }

          @Override
          public void cut(byte[] text, int kept, long length) throws IOException {
            sink.cut(Chunk.withoutPlace(generation, text, 0, text.length), kept);
            bytes += length;
          }
        });
  }

  /** With nothing to print, {@code journalctl} ends with 1, but says nothing. */
  private int read(byte[] chunk, int from, int length) throws IOException {
    try {
      int count = stream.read(chunk, from, length);
      anything |= count > 0;
      return count;
    } catch (ProgramFailedException e) {
      if (e.status() == 1 && e.silent() && !anything) {
        return -1;
      }
      throw e;
    }
  }

  /** Takes whole entries: single lines go on together, entries of several lines one by one. */
  private void pushEntries(byte[] chunk, int from, int to, LineSink sink) throws IOException {
    int pending = from;
    int entry = from;
    while (entry < to) {
      int line = endOfLine(chunk, entry);
      int end = line;
      while (end < to && chunk[end] == ' ') {
        end = endOfLine(chunk, end);
      }
      if (end == to && isCursor(chunk, entry, to)) {
        pushLines(chunk, pending, entry, sink);
        cursor = Optional.of(text(chunk, entry + CURSOR.length, line - 1));
        return;
      }
      boolean tooLong = end - entry > buffer.longest();
      if (end > line || tooLong) {
        pushLines(chunk, pending, entry, sink);
        if (tooLong) {
          pushCut(Arrays.copyOfRange(chunk, entry, end - 1), sink);
        } else {
          sink.entry(Chunk.withoutPlace(generation, chunk, entry, end));
        }
        bytes += end - entry;
        pending = end;
      } else if (blobs.take(chunk, entry, end)) {
        pushLines(chunk, pending, entry, sink);
        bytes += end - entry;
        pending = end;
      }
      entry = end;
    }
    pushLines(chunk, pending, to, sink);
  }

  private void pushCut(byte[] entry, LineSink sink) throws IOException {
    byte[] text = CutLine.tooLong(entry, buffer.longest(), entry.length);
    sink.cut(Chunk.withoutPlace(generation, text, 0, text.length), buffer.longest());
  }

  private void pushLines(byte[] chunk, int from, int to, LineSink sink) throws IOException {
    if (from < to) {
      sink.lines(Chunk.withoutPlace(generation, chunk, from, to));
      bytes += to - from;
    }
  }

  private static int endOfLine(byte[] chunk, int from) {
    int end = from;
    while (chunk[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  private static boolean isCursor(byte[] chunk, int from, int to) {
    boolean same = to - from > CURSOR.length;
    for (int i = 0; same && i < CURSOR.length; i++) {
      same = chunk[from + i] == CURSOR[i];
    }
    return same;
  }

  private static String text(byte[] chunk, int from, int to) {
    return new String(chunk, from, to - from, StandardCharsets.US_ASCII);
  }
}
