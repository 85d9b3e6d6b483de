package dev.logcheck.source;

/**
 * Whole lines of a log, and where in the log they stand: what the sources push into a {@link
 * LineSink}.
 *
 * <p>The buffer belongs to the source and is used again: it is not to be kept.
 */
public final class Chunk {
  /** The offset of lines that stand in no file. */
  public static final long NO_OFFSET = -1;

  private final Generation generation;
  private final long offset;
  private final byte[] buffer;
  private final int from;
  private final int to;

  /**
   * Lines at a place.
   *
   * @param generation the content that the lines are part of
   * @param offset of the first line in the uncompressed content, in bytes, or {@link #NO_OFFSET}
   * @param buffer holds the lines
   * @param from index of the first byte of the first line
   * @param to index behind the newline that ends the last line
   */
  public Chunk(Generation generation, long offset, byte[] buffer, int from, int to) {
    this.generation = generation;
    this.offset = offset;
    this.buffer = buffer;
    this.from = from;
    this.to = to;
  }

  /** Lines that stand in no file. */
  public static Chunk withoutPlace(Generation generation, byte[] buffer, int from, int to) {
    return new Chunk(generation, NO_OFFSET, buffer, from, to);
  }

  /** The content that the lines are part of. */
  public Generation generation() {
    return generation;
  }

  /** Where in the content the byte with this index in the buffer stands, or {@link #NO_OFFSET}. */
  public long offset(int index) {
    return offset == NO_OFFSET ? NO_OFFSET : offset + index - from;
  }

  /** Holds the lines. */
  public byte[] buffer() {
    return buffer;
  }

  /** Index of the first byte of the first line. */
  public int from() {
    return from;
  }

  /** Index behind the newline that ends the last line. */
  public int to() {
    return to;
  }

  /** In bytes. */
  public int length() {
    return to - from;
  }
}
