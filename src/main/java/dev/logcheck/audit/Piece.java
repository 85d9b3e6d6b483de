package dev.logcheck.audit;

import dev.logcheck.regex.LineMatcher;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.util.Arrays;

/** A piece of a log's text, whole lines, and what its scan has noted. For one thread at a time. */
final class Piece {
  /** So many bytes, and the rest of the line that they end in. */
  static final int USUAL = 1 << 18;

  private final NotedLines[] noted = new NotedLines[LineMatcher.LANES];
  private byte[] text = {};
  private int length;
  private Generation generation = Generation.NONE;
  private long offset = Chunk.NO_OFFSET;

  Piece() {
    Arrays.setAll(noted, part -> new NotedLines());
  }

  /** Takes a copy of whole lines, whose scan is to come. */
  void fill(Chunk chunk, int from, int to) {
    length = to - from;
    generation = chunk.generation();
    offset = chunk.offset(from);
    if (length > text.length) {
      text = new byte[Math.max(length, USUAL + USUAL / 8)];
    }
    System.arraycopy(chunk.buffer(), from, text, 0, length);
  }

  /** Gives up the memory that a huge line, or very many lines, have taken. */
  void shrink() {
    if (text.length > 2 * USUAL) {
      text = new byte[0];
    }
    for (NotedLines part : noted) {
      part.shrink();
    }
  }

  byte[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /** How many lines there are. */
  int lines() {
    int lines = length > 0 && text[length - 1] != '\n' ? 1 : 0;
    for (int i = 0; i < length; i++) {
      lines += text[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** How many of them the last scan did not drop. */
  int findings() {
    int lines = 0;
    for (NotedLines part : noted) {
      lines += part.findings();
    }
    return lines;
  }

  /** The content that the text is part of. */
  Generation generation() {
    return generation;
  }

  /** Where in the content a byte of the text stands, or {@link Chunk#NO_OFFSET}. */
  long offset(int index) {
    return offset == Chunk.NO_OFFSET ? Chunk.NO_OFFSET : offset + index;
  }

  /** What the last scan noted, in the order of the lines. */
  NotedLines[] noted() {
    return noted;
  }
}
