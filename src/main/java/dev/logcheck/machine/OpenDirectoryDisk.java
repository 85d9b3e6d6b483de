package dev.logcheck.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/**
 * The steps of a durable write in a directory that is held open: of a path only the name counts.
 */
final class OpenDirectoryDisk implements Disk {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final SecureDirectoryStream<Path> directory;

  OpenDirectoryDisk(SecureDirectoryStream<Path> directory) {
    this.directory = directory;
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        directory.newByteChannel(
            file.getFileName(), SystemDisk.CREATE, new FileAttribute<?>[] {SystemDisk.owners()}));
  }

  @Override
  public void touch(Path file, Instant modified) throws IOException {
    directory
        .getFileAttributeView(
            file.getFileName(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(FileTime.from(modified), null, null);
  }

  @Override
  public void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
    directory
        .getFileAttributeView(
            file.getFileName(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setPermissions(permissions);
  }

  @Override
  public void sync(Path file) throws IOException {
    try (SeekableByteChannel channel = directory.newByteChannel(file.getFileName(), READ)) {
      if (channel instanceof FileChannel real) {
        real.force(true);
      }
    }
  }

  @Override
  public void syncDirectory(Path path) throws IOException {
    if (path.getFileSystem() == FileSystems.getDefault()) {
      sync(Path.of("."));
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    directory.move(from.getFileName(), directory, to.getFileName());
  }

  @Override
  public void delete(Path file) throws IOException {
    try {
      directory.deleteFile(file.getFileName());
    } catch (NoSuchFileException e) {
      // That is as good.
      return;
    }
  }
}
