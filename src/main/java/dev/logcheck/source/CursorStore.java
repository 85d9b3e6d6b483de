package dev.logcheck.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state directory: one small text file per log, whose name and first two lines are those of
 * {@code logtail2}.
 */
public final class CursorStore {
  private final Path directory;

  /**
   * @param directory STATEDIR; must exist before something is saved
   */
  public CursorStore(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes sure, by writing and removing a file, that cursors can be saved.
   *
   * @throws IOException if not; names the directory
   */
  public void verifyWritable() throws IOException {
    Path probe = temporary();
    write(probe, "logcheck\n");
    Files.delete(probe);
  }

  /** The file in which Debian's logcheck keeps the cursor of {@code log}. */
  Path file(String log) {
    return directory.resolve("offset" + log.replace('/', '.'));
  }

  /** The text of a cursor file; empty if there is none. */
  Optional<Saved> load(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Optional.of(
          new Saved(
              new String(bytes, StandardCharsets.UTF_8).lines().toList(),
              Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** What a cursor file holds, and when it was last written or touched. */
  record Saved(List<String> lines, Instant modified) {}

  /** Replaces {@code file}: after a crash it holds the old text or the new, never half of one. */
  void save(Path file, String text) throws IOException {
    Path temporary = temporary();
    try {
      write(temporary, text);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncDirectory();
  }

  private Path temporary() {
    return directory.resolve(
        ".logcheck-" + Long.toHexString(ProcessHandle.current().pid()) + ".new");
  }

  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A rename is on disk only when its directory is. Jimfs has no disk, and opens no directory. */
  private void syncDirectory() throws IOException {
    if (directory.getFileSystem() != FileSystems.getDefault()) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
