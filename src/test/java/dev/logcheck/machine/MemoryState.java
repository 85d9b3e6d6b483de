package dev.logcheck.machine;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A state directory in memory, which exists and is empty. */
public final class MemoryState {
  private final Path directory =
      Jimfs.newFileSystem(Configuration.unix().toBuilder().setAttributeViews("posix").build())
          .getPath("/state");

  public MemoryState() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, for tests that look at its files. */
  public Path directory() {
    return directory;
  }

  public Path file(String name) {
    return directory.resolve(name);
  }

  /** As a run sees it that starts now, on a machine where {@code sync} works. */
  public StateDirectory open() {
    return StateDirectory.open(directory, command -> new EndedProcess(0));
  }

  /** Writes one commit. */
  public void commit(Consumer<Commit> contents) throws IOException {
    Commit commit = open().begin();
    contents.accept(commit);
    commit.write();
  }
}
