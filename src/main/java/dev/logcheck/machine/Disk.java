package dev.logcheck.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/**
 * What a durable write asks of the file system, one step each, so that a test can end a run between
 * any two of them. The real one is {@link SystemDisk}.
 */
interface Disk {
  /**
   * Makes a file that only its owner may read and write.
   *
   * @throws IOException if something of that name is there already, be it a link
   */
  OutputStream create(Path file) throws IOException;

  /** Gives a file its time of modification. */
  void touch(Path file, Instant modified) throws IOException;

  /** Gives a file its mode. */
  void permit(Path file, Set<PosixFilePermission> permissions) throws IOException;

  /** Returns when the content of a file is on the disk: fsync(2). */
  void sync(Path file) throws IOException;

  /** Returns when the names in a directory are on the disk; a rename is only then. */
  void syncDirectory(Path directory) throws IOException;

  /** Puts one file in the place of another; nobody ever sees neither of them there. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file, if it is there. */
  void delete(Path file) throws IOException;
}
