package dev.logcheck.audit;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A run in a file, where a finding is its stamp, its place, its length and its bytes. */
final class SpilledRun extends FindingRun {
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 2 * Long.BYTES + 2 * Integer.BYTES;

  private final SeekableByteChannel channel;
  private final long size;
  private final Finding view;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

  /** Opens a file that a {@link Writer} has written. */
  SpilledRun(Path file, Origins origins) throws IOException {
    this.view = new Finding(origins);
    this.channel = Files.newByteChannel(file);
    this.size = channel.size();
  }

  @Override
  Finding next() throws IOException {
    if (!buffer.hasRemaining() && channel.position() == size) {
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
    while (next.position() < bytes) {
      if (channel.read(next) < 0) {
        throw new EOFException("a spilled finding was cut short");
      }
    }
    buffer = next.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Writes a run to a file. */
  static final class Writer implements Closeable {
    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    Writer(Path file) throws IOException {
      this.channel = Files.newByteChannel(file, StandardOpenOption.WRITE);
    }

    void write(Finding finding) throws IOException {
      int length = finding.length();
      if (buffer.remaining() < HEAD + length) {
        flush(buffer.flip());
        buffer.clear();
      }
      buffer.putLong(finding.stamp).putInt(finding.origin);
      buffer.putLong(finding.offset).putInt(length);
      if (buffer.remaining() < length) {
        flush(buffer.flip());
        buffer.clear();
        flush(ByteBuffer.wrap(finding.buffer, finding.from, length));
      } else {
        buffer.put(finding.buffer, finding.from, length);
      }
    }

    private void flush(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void close() throws IOException {
      flush(buffer.flip());
      channel.close();
    }
  }
}
