package dev.logcheck.machine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The new content of one file in a commit.
 *
 * @param name of the file in the state directory
 * @param content all of it
 * @param modified the time of modification that it gets; null for that of the write
 * @param before the checksum of what it replaces
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record Change(String name, byte[] content, Instant modified, Checksum before) {

  /** Whether a name stays in its directory: root may read a record that another user wrote. */
  static boolean isPlain(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.indexOf('/') < 0
        && name.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(name);
  }

  /** Whether it changes anything. */
  boolean isOne() {
    return modified != null || !before.equals(Checksum.of(content));
  }

  /** About how many bytes of a record it takes. */
  long size() {
    return content.length + 4L * name.length() + 64;
  }

  /** What the file will hold; its time is the epoch, where the write will decide it. */
  StateContent asContent() {
    return new StateContent(content, modified == null ? Instant.EPOCH : modified);
  }

  /**
   * Whether {@code found} is what a power failure leaves of this content, which was renamed before
   * it was on the disk: less of it, or zeros in its place.
   */
  boolean isTornTo(byte[] found) {
    boolean torn = found.length <= content.length;
    for (int i = 0; torn && i < found.length; i++) {
      torn = found[i] == content[i] || found[i] == 0;
    }
    return torn;
  }
}
