package dev.logcheck.machine;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * By what the content of a state file is known again. It finds out what a crash has done, not what
 * an enemy has: whoever can write to the state directory needs no collision. The digests of the JDK
 * would cost 15 ms to load.
 *
 * @param length in bytes
 * @param crc CRC-32 of the bytes
 */
record Checksum(int length, int crc) {
  private static final Checksum ABSENT = new Checksum(-1, 0);
  private static final Checksum UNREADABLE = new Checksum(-2, 0);

  static Checksum of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new Checksum(bytes.length, (int) crc.getValue());
  }

  /** That of a file; one that is missing, and one that cannot be read, have values of their own. */
  static Checksum of(StateFile file, int limit) {
    try {
      Optional<StateContent> content = file.read(limit);
      return content.isEmpty() ? ABSENT : of(content.get().bytes());
    } catch (IOException e) {
      return UNREADABLE;
    }
  }
}
