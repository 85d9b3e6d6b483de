package dev.logcheck.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A file that a run leaves for later runs, and the one durable write: after a crash the file holds
 * the old content or the new, never half of one.
 *
 * <p>Every write takes the same steps: a temporary file beside it, for its owner alone; fsync;
 * rename; fsync of the directory. The temporary file has one name in each directory, so that what a
 * killed run leaves is overwritten by the next: one run at a time writes there. No link is
 * followed, in reading or in writing.
 */
public final class StateFile {
  private static final String TEMPORARY = ".logcheck.new";

  private final Path file;
  private final Path temporary;
  private final Disk disk;

  /** Writes the whole new content. */
  @FunctionalInterface
  public interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file that may not be there yet.
   *
   * @param file in a directory of which the parts are no business of others
   */
  public StateFile(Path file) {
    this(file, new SystemDisk());
  }

  StateFile(Path file, Disk disk) {
    this.file = file;
    this.temporary = temporary(file.getParent());
    this.disk = disk;
  }

  /** What a killed run may leave in a directory of such files. */
  public static Path temporary(Path directory) {
    return directory.resolve(TEMPORARY);
  }

  /**
   * Reads the file; empty if there is none.
   *
   * @param limit the most bytes that it may have
   * @throws IOException if it cannot be read, is larger, or is no regular file; names it
   */
  public Optional<StateContent> read(int limit) throws IOException {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!facts.isRegularFile()) {
        // To open a FIFO would wait for somebody who writes to it.
        throw new UnusableFileException(file, "not a regular file");
      }
      byte[] bytes = read(facts.size(), limit);
      return Optional.of(new StateContent(bytes, facts.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private byte[] read(long size, int limit) throws IOException {
    if (size > limit) {
      throw new UnusableFileException(
          file, "larger than " + limit + " bytes, which is more than it can ever need");
    }
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      // At its size: an array that grows would take the memory twice.
      byte[] bytes = new byte[(int) size];
      int length = Channels.newInputStream(channel).readNBytes(bytes, 0, bytes.length);
      return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
  }

  /**
   * Replaces the file; it is on the disk when this returns.
   *
   * @throws IOException if that cannot be done; the file is then as it was, or, where only the last
   *     step failed, replaced but not yet surely on the disk
   */
  public void write(Writing content) throws IOException {
    replace(content, null, true);
    disk.syncDirectory(file.getParent());
  }

  /**
   * Replaces the file, as {@link #write(Writing)} does, and gives it this mode.
   *
   * @param permissions those of the file that is replaced, or of a new one
   */
  public void write(Writing content, Set<PosixFilePermission> permissions) throws IOException {
    Writing permitted =
        out -> {
          disk.permit(temporary, permissions);
          content.writeTo(out);
        };
    write(permitted);
  }

  /**
   * Replaces the file, which is on the disk only once its directory is.
   *
   * @param modified the time of modification that it gets; null for that of the write
   * @param synced false if the content need not be on the disk either
   */
  void replace(Writing content, Instant modified, boolean synced) throws IOException {
    try {
      fill(content);
      if (modified != null) {
        disk.touch(temporary, modified);
      }
      if (synced) {
        disk.sync(temporary);
      }
      disk.rename(temporary, file);
    } catch (IOException | RuntimeException e) {
      discard(e);
      throw e;
    }
  }

  private void fill(Writing content) throws IOException {
    disk.delete(temporary);
    try (OutputStream out = disk.create(temporary)) {
      content.writeTo(out);
    }
  }

  private void discard(Exception reason) {
    try {
      disk.delete(temporary);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** Makes sure that a file can be written here; leaves nothing. */
  void prove(byte[] content) throws IOException {
    try {
      disk.delete(temporary);
      try (OutputStream out = disk.create(temporary)) {
        out.write(content);
      }
      disk.sync(temporary);
    } catch (IOException e) {
      discard(e);
      throw e;
    }
    disk.delete(temporary);
  }

  /** Returns when what was last written is on the disk. */
  void sync() throws IOException {
    disk.sync(file);
  }

  /** Gives it a time of modification, if it is there and that can be done. */
  void touch(Instant time) {
    try {
      if (isRegular()) {
        disk.touch(file, time);
      }
    } catch (IOException e) {
      // A hint for the next run, no more.
      return;
    }
  }

  /** Whether something is there that no rename can replace. */
  boolean isDirectory() {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether there is such a file, and it is no link. */
  boolean isRegular() {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
