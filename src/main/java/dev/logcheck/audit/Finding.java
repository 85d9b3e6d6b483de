package dev.logcheck.audit;

import dev.logcheck.line.StampReader;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;

/**
 * A line that goes into the report: its bytes, its time, where it stands, and why it is reported.
 *
 * <p>A view that moves from one finding to the next, so that a million of them cost no object: what
 * a visitor wants to keep, it copies.
 */
public final class Finding {
  byte[] buffer = {};
  int from;
  int to;
  long stamp = StampReader.NO_STAMP;
  int origin = Origins.NONE;
  long offset = Chunk.NO_OFFSET;
  private final Origins origins;
  private Reason reason = Reason.OTHER;

  /** A view on nothing yet: its findings come from no log, and nothing raised them. */
  public Finding() {
    this(new Origins());
  }

  /** A view on nothing yet. */
  Finding(Origins origins) {
    this.origins = origins;
  }

  /**
   * Moves to a line.
   *
   * @param stamp microseconds since 1970 UTC, or {@link StampReader#NO_STAMP}
   */
  public Finding at(byte[] buffer, int from, int to, long stamp) {
    this.buffer = buffer;
    this.from = from;
    this.to = to;
    this.stamp = stamp;
    return this;
  }

  /** Says where the line stands: the number of its generation, and where in that. */
  Finding from(int origin, long offset) {
    this.origin = origin;
    this.offset = offset;
    return this;
  }

  /** Says why it is reported. */
  Finding because(Reason reason) {
    this.reason = reason;
    return this;
  }

  /** Holds the line; used again afterwards. */
  public byte[] buffer() {
    return buffer;
  }

  /** Index of its first byte. */
  public int from() {
    return from;
  }

  /**
   * Index behind its last byte: without newline at the end and without trailing white space; with
   * newlines inside when it is a journal entry of several lines.
   */
  public int to() {
    return to;
  }

  /** In bytes. */
  public int length() {
    return to - from;
  }

  /** Microseconds since 1970 UTC, or {@link StampReader#NO_STAMP}. */
  public long stamp() {
    return stamp;
  }

  /** The content that it stands in. */
  public Generation generation() {
    return origins.generation(origin);
  }

  /** The log it came from, as the administrator names it; empty if it came from none. */
  public String log() {
    return generation().log();
  }

  /**
   * Where its first byte stands in the content, in bytes and after decompression; {@link
   * Chunk#NO_OFFSET} (-1) for a line that stands in no file.
   */
  public long offset() {
    return offset;
  }

  /** Why it is reported. */
  public Reason reason() {
    return reason;
  }
}
