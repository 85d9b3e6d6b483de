package dev.logcheck.machine;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The bytes of a commit's record: a first line that says what it is, the number of files, for each
 * its name, its time of modification (seconds and nanoseconds, or none), the checksum of what it
 * replaces, and its content; at the end the CRC-32 of all that. Numbers are big-endian.
 */
final class CommitFormat {
  private static final String MAGIC = "logcheck commit 1\n";
  private static final int CHECKSUM = Long.BYTES;

  /** In the place of a length. */
  private static final int ABSENT = -1;

  private static final int UNREADABLE = -2;

  private CommitFormat() {}

  static void print(List<Change> changes, OutputStream to) throws IOException {
    CheckedOutputStream checked =
        new CheckedOutputStream(new BufferedOutputStream(to), new CRC32());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeBytes(MAGIC);
    out.writeInt(changes.size());
    for (Change change : changes) {
      print(change, out);
    }
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  private static void print(Change change, DataOutputStream out) throws IOException {
    out.writeUTF(change.name());
    Instant modified = change.modified();
    out.writeBoolean(modified != null);
    if (modified != null) {
      out.writeLong(modified.getEpochSecond());
      out.writeInt(modified.getNano());
    }
    print(change.before(), out);
    out.writeInt(change.content().length);
    out.write(change.content());
  }

  private static void print(Checksum checksum, DataOutputStream out) throws IOException {
    if (checksum instanceof Checksum.Content content) {
      out.writeInt(content.length());
      out.writeInt(content.crc());
    } else {
      out.writeInt(checksum == Checksum.None.ABSENT ? ABSENT : UNREADABLE);
    }
  }

  private static Checksum checksum(DataInputStream in) throws IOException {
    int length = in.readInt();
    return switch (length) {
      case ABSENT -> Checksum.None.ABSENT;
      case UNREADABLE -> Checksum.None.UNREADABLE;
      default -> new Checksum.Content(length, in.readInt());
    };
  }

  /**
   * Reads a record back.
   *
   * @throws IOException if it is damaged; says how
   */
  static List<Change> parse(byte[] record) throws IOException {
    int end = record.length - CHECKSUM;
    CRC32 crc = new CRC32();
    crc.update(record, 0, Math.max(0, end));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
    if (end < MAGIC.length() || crc.getValue() != checksum(record, end)) {
      throw new IOException("its checksum is wrong");
    }
    for (int i = 0; i < MAGIC.length(); i++) {
      if (in.readByte() != MAGIC.charAt(i)) {
        throw new IOException("another version wrote it");
      }
    }
    try {
      return changes(in);
    } catch (RuntimeException e) {
      // Its checksum is right, so somebody wrote it by hand.
      throw new IOException("it holds a value that no run writes: " + e.getMessage(), e);
    }
  }

  private static long checksum(byte[] record, int end) throws IOException {
    return new DataInputStream(new ByteArrayInputStream(record, end, CHECKSUM)).readLong();
  }

  private static List<Change> changes(DataInputStream in) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = name(in);
      Instant modified =
          in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
      Checksum before = checksum(in);
      changes.add(new Change(name, content(in), modified, before));
    }
    return changes;
  }

  private static String name(DataInputStream in) throws IOException {
    String name = in.readUTF();
    if (!Change.isPlain(name)) {
      throw new IOException("it names a file that is not in the state directory");
    }
    return name;
  }

  private static byte[] content(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length) {
      throw new IOException("it ends too early");
    }
    return bytes;
  }
}
