package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Findings in their order, read once from front to back, from memory or from a file. */
abstract class FindingRun implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** The next finding, valid until the one after it is asked for, or null behind the last. */
  abstract Line next() throws IOException;

  @Override
  public void close() throws IOException {}

  static void closeAll(List<FindingRun> runs) throws IOException {
    for (FindingRun run : runs) {
      run.close();
    }
  }

  static DataOutputStream writer(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** A finding in a file is its stamp, its length and its bytes. */
  static void write(DataOutputStream out, Line line) throws IOException {
    int length = line.to - line.from;
    out.writeLong(line.stamp);
    out.writeInt(length);
    out.write(line.buffer, line.from, length);
  }

  static FindingRun of(Path file) throws IOException {
    long size = Files.size(file);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    return new FindingRun() {
      private final Line line = new Line();
      private byte[] buffer = new byte[1024];
      private long read;

      @Override
      Line next() throws IOException {
        if (read == size) {
          return null;
        }
        long stamp = in.readLong();
        int length = in.readInt();
        if (length > buffer.length) {
          buffer = new byte[2 * length];
        }
        in.readFully(buffer, 0, length);
        read += Long.BYTES + Integer.BYTES + length;
        return line.at(buffer, 0, length, stamp);
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }
}
