package dev.logcheck.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * The temporary directory of one run: holds findings that outgrew the memory, and mail on its way.
 * Made when it is first needed; removed at the end, at SIGTERM, SIGINT and SIGHUP too, unless
 * {@code -T} keeps it.
 */
final class Workspace implements Closeable {
  private final List<Path> parents;
  private final boolean kept;
  private Path directory;
  private Thread removal;

  /**
   * Makes nothing yet.
   *
   * @param parents TMP, and where to go if it cannot be used
   * @param kept whether the directory stays
   */
  Workspace(List<Path> parents, boolean kept) {
    this.parents = List.copyOf(parents);
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

  /** The directory, and others in which a file may be made where that one is full. */
  List<Path> withSpare() throws IOException {
    List<Path> directories = new ArrayList<>(List.of(directory()));
    for (Path parent : parents) {
      if (Files.isDirectory(parent) && !directory.startsWith(parent)) {
        directories.add(parent);
      }
    }
    return directories;
  }

  private Path create() throws IOException {
    IOException reason = null;
    for (Path parent : parents) {
      try {
        return Files.createTempDirectory(parent, "logcheck.");
      } catch (IOException e) {
        reason = e;
      }
    }
    throw new IOException("Could not create temporary directory in any of " + parents, reason);
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
