package dev.logcheck.audit;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file, where a finding is its stamp, its place, its length and its bytes. */
final class SpilledRun extends FindingRun {
  private static final int BUFFER = 1 << 16;

  /** What all runs that are read at the same time share, unless they are very many. */
  private static final int BUFFERS = 64 * BUFFER;

  private static final int LEAST_BUFFER = 1 << 12;
  private static final int HEAD = 2 * Long.BYTES + 2 * Integer.BYTES;

  private final FileChannel channel;
  private final long end;
  private long position;
  private final Finding view;
  private ByteBuffer buffer;

  /**
   * Reads what a {@link Writer} has written.
   *
   * @param channel stays open, and may be read by others at the same time
   * @param start where the run begins
   * @param end the place behind its last byte
   * @param together how many runs are read at the same time
   */
  SpilledRun(FileChannel channel, long start, long end, int together, Origins origins) {
    this.view = new Finding(origins);
    this.channel = channel;
    this.position = start;
    this.end = end;
    int size = Math.max(LEAST_BUFFER, Math.min(BUFFER, BUFFERS / together));
    this.buffer = ByteBuffer.allocate(size).limit(0);
  }

  @Override
  Finding next() throws IOException {
    if (!buffer.hasRemaining() && position == end) {
      return null;
    }
    need(HEAD);
    long stamp = buffer.getLong();
    int origin = buffer.getInt();
    long offset = buffer.getLong();
    int length = buffer.getInt();
    need(length);
    int from = buffer.position();
    buffer.position(from + length);
    return view.at(buffer.array(), from, from + length, stamp).from(origin, offset);
  }

  /** Sees to it that so many bytes are in the buffer, which grows if one finding needs it. */
  private void need(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    ByteBuffer next =
        bytes > buffer.capacity() ? ByteBuffer.allocate(2 * bytes).put(buffer) : buffer.compact();
    next.limit((int) Math.min(next.capacity(), next.position() + end - position));
    while (next.position() < bytes) {
      int read = channel.read(next, position);
      if (read <= 0) {
        throw new EOFException("a spilled finding was cut short");
      }
      position += read;
    }
    buffer = next.flip();
  }

  /** Writes a run to a file. */
  static final class Writer {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    Writer(FileChannel channel) {
      this.channel = channel;
    }

    void write(Finding finding) throws IOException {
      int length = finding.length();
      if (buffer.remaining() < HEAD + length) {
        flush();
      }
      buffer.putLong(finding.stamp).putInt(finding.origin);
      buffer.putLong(finding.offset).putInt(length);
      if (buffer.remaining() < length) {
        flush();
        write(ByteBuffer.wrap(finding.buffer, finding.from, length));
      } else {
        buffer.put(finding.buffer, finding.from, length);
      }
    }

    /** To be called at the end. */
    void flush() throws IOException {
      write(buffer.flip());
      buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
