package dev.logcheck.machine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * A directory that is held open. What is done to its files is done in there and nowhere else,
 * whatever its owner puts in the place of its name meanwhile: root may work in a directory of
 * somebody else. No link is followed, neither to the directory nor in it.
 */
public final class OpenDirectory implements Closeable {
  private final Path path;
  private final SecureDirectoryStream<Path> stream;

  private OpenDirectory(Path path, DirectoryStream<Path> stream) throws IOException {
    this.path = path;
    if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
      stream.close();
      throw new FileSystemException(path.toString(), null, "this system cannot hold it open");
    }
    this.stream = secure;
  }

  /**
   * Opens a directory.
   *
   * @param path absolute; all above its last name is trusted, links included
   * @throws IOException if it cannot be opened, or is none; names it and the fix
   */
  public static OpenDirectory of(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new FileSystemException(
          path.toString(), null, "no place to write to; choose a directory below it");
    }
    try (DirectoryStream<Path> above = Files.newDirectoryStream(parent)) {
      return new OpenDirectory(parent, above).directory(path.getFileName().toString());
    }
  }

  /** Opens a directory in this one. */
  public OpenDirectory directory(String name) throws IOException {
    Path below = path.resolve(name);
    if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
      // Only for the message, and so that no FIFO is opened: the name may change its meaning.
      throw new UnusableFileException(below, "not a directory");
    }
    return new OpenDirectory(
        below, stream.newDirectoryStream(below.getFileName(), LinkOption.NOFOLLOW_LINKS));
  }

  /** What is in it; to be asked once. */
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try {
      stream.forEach(entry -> names.add(entry.getFileName().toString()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  /** A file in it, which may not be there yet; to be written only. */
  public StateFile file(String name) {
    return new StateFile(path.resolve(name), new OpenDirectoryDisk(stream));
  }

  /** Removes a file, if it is there. */
  public void delete(String name) throws IOException {
    new OpenDirectoryDisk(stream).delete(path.resolve(name));
  }

  /** Owner and group of the directory itself. */
  public PosixFileAttributeView ownership() {
    return stream.getFileAttributeView(PosixFileAttributeView.class);
  }

  /** Owner and group of a file in it. */
  public PosixFileAttributeView ownership(String name) {
    return stream.getFileAttributeView(
        path.resolve(name).getFileName(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Where a file in it is by name, for messages and for what only a name tells. */
  public Path path(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
