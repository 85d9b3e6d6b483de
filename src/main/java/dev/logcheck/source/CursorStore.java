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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state directory: one small text file per log, whose name and first two lines are those of
 * {@code logtail2}. One run at a time uses it.
 */
public final class CursorStore {
  /** What a file name may have on Linux, in bytes, less what {@link #ownFile} adds. */
  private static final int LONGEST_NAME = 255 - 17;

  private static final SipHash NAMES = new SipHash(0, 0);

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
   * @throws IOException if not; names the directory and the mend
   */
  public void verifyWritable() throws IOException {
    Path probe = temporary();
    try {
      write(probe, "logcheck\n", Optional.empty());
      Files.delete(probe);
    } catch (IOException e) {
      throw new IOException(
          directory
              + ": positions cannot be saved there ("
              + Notices.reason(e)
              + "); make it an existing directory that this user may write to, with space left",
          e);
    }
  }

  /** The file in which Debian's logcheck keeps the cursor of {@code log}. */
  Path file(String log) {
    String name = usualName(log);
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
        ? ownFile(log)
        : directory.resolve(name);
  }

  /** A file for {@code log} alone. */
  Path ownFile(String log) {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    String hash = Long.toHexString(NAMES.hash(bytes, 0, bytes.length));
    String name = usualName(log);
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      name = name.substring(0, name.length() - 1);
    }
    return directory.resolve(name + "~" + hash);
  }

  private static String usualName(String log) {
    return "offset" + log.replace('/', '.');
  }

  /** What a cursor file holds, and when it was last written or touched. */
  record Saved(List<String> lines, Instant modified) {}

  /** The text of a cursor file; empty if there is none. */
  Optional<Saved> load(Path file) throws IOException {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(
          new Saved(List.of(text.split("\n")), Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** When a file was last written or touched, if that can be known. */
  Optional<Instant> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Replaces {@code file}: after a crash it holds the old text or the new, never half of one.
   *
   * @throws IOException if it cannot be written, and is as it was; names the file and the mend
   */
  void save(Path file, String text) throws IOException {
    save(file, text, Optional.empty());
  }

  /** Replaces {@code file}, and gives it a time of modification. */
  void save(Path file, String text, Optional<Instant> modified) throws IOException {
    Path temporary = temporary();
    try {
      write(temporary, text, modified);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unsaved(file, e);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncDirectory();
  }

  private IOException unsaved(Path file, IOException reason) {
    return new IOException(
        file
            + ": the position cannot be saved ("
            + Notices.reason(reason)
            + "); make space in "
            + directory
            + ", or make it writable again; until then every run will repeat its lines",
        reason);
  }

  /** The same in every run: what a killed run leaves is overwritten. */
  private Path temporary() {
    return directory.resolve(".offset.new");
  }

  private static void write(Path file, String text, Optional<Instant> modified) throws IOException {
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
      if (modified.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.from(modified.get()));
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
