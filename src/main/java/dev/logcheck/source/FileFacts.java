package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What the file system says of one file, as {@code stat(2)} does; tells a log from what has taken
 * its name since.
 *
 * @param device number of the file system
 * @param inode number of the file within it
 * @param size in bytes
 * @param modified when its content last changed
 * @param regular whether it is a regular file: a FIFO, a device or a directory is not
 */
record FileFacts(long device, long inode, long size, Instant modified, boolean regular) {
  /**
   * A file's stamp is that of the last clock tick: it may lie that much before the clock's time.
   */
  private static final Duration TICK = Duration.ofMillis(10);

  static FileFacts of(Path path, LinkOption... options) throws IOException {
    Map<String, Object> facts =
        Files.readAttributes(path, "unix:dev,ino,size,lastModifiedTime,isRegularFile", options);
    return new FileFacts(
        ((Number) facts.get("dev")).longValue(),
        ((Number) facts.get("ino")).longValue(),
        ((Number) facts.get("size")).longValue(),
        ((FileTime) facts.get("lastModifiedTime")).toInstant(),
        (Boolean) facts.get("isRegularFile"));
  }

  FileFacts withSize(long newSize) {
    return new FileFacts(device, inode, newSize, modified, regular);
  }

  /** Whether the content may have changed after {@code time}. */
  boolean modifiedSince(Instant time) {
    return !modified.isBefore(time.minus(TICK));
  }

  /** Whether both are of one file, whatever was written to it in between. */
  boolean sameFile(FileFacts other) {
    return device == other.device && inode == other.inode;
  }
}
