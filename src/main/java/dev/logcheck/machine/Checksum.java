package dev.logcheck.machine;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * By what the content of a state file is known again. It finds out what a crash has done, not what
 * an enemy has: whoever can write to the state directory needs no collision. The digests of the JDK
 * would cost 15 ms to load.
 */
sealed interface Checksum {

  /** That of a file which tells no content. */
  enum None implements Checksum {
    /** There is no such file. */
    ABSENT,
    /** There is one, which cannot be read. */
    UNREADABLE
  }

  /**
   * That of a content.
   *
   * @param length in bytes
   * @param crc CRC-32 of the bytes
   */
  record Content(int length, int crc) implements Checksum {}

  /** That of a content. */
  static Checksum of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new Content(bytes.length, (int) crc.getValue());
  }

  /** That of a file. */
  static Checksum of(StateFile file, int limit) {
    try {
      Optional<StateContent> content = file.read(limit);
      return content.isEmpty() ? None.ABSENT : of(content.get().bytes());
    } catch (IOException e) {
      return None.UNREADABLE;
    }
  }
}
