package dev.logcheck.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * The temporary directory of one run: holds findings that outgrew the memory, and mail on its way.
 * Made when it is first needed; removed at the end, at SIGTERM, SIGINT and SIGHUP too, unless
 * {@code -T} keeps it.
 */
final class Workspace implements Closeable {
  private final Path parent;
  private final Path fallback;
  private final boolean kept;
  private Path directory;
  private Thread removal;

  /**
   * Makes nothing yet.
   *
   * @param parent TMP
   * @param fallback where to go if TMP cannot be used
   * @param kept whether the directory stays
   */
  Workspace(Path parent, Path fallback, boolean kept) {
    this.parent = parent;
    this.fallback = fallback;
    this.kept = kept;
  }

  /** The directory, for this user only. */
  synchronized Path directory() throws IOException {
    if (directory == null) {
      directory = create();
      if (!kept) {
        removal = new Thread(() -> remove(directory), "removal of temporary files");
        Runtime.getRuntime().addShutdownHook(removal);
      }
    }
    return directory;
  }

  private Path create() throws IOException {
    try {
      return Files.createTempDirectory(parent, "logcheck.");
    } catch (IOException e) {
      try {
        return Files.createTempDirectory(fallback, "logcheck.");
      } catch (IOException second) {
        throw new IOException(
            "Could not create temporary directory in " + parent + " or " + fallback, second);
      }
    }
  }

  private static void remove(Path directory) {
    try {
      PathUtils.deleteDirectory(directory);
    } catch (IOException e) {
      // The run is over and its report delivered; what is left is a directory in TMP.
    }
  }

  @Override
  public synchronized void close() {
    if (removal != null) {
      removeHook();
      remove(directory);
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      // A signal is ending the process, and the hook is at work.
    }
  }
}
