package dev.logcheck.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code commit} of the state directory: what a run has promised to write, from the moment
 * the promise is on the disk until all of it is in its files.
 *
 * <p>The record may go only when no power failure can take back what was written to the files. Up
 * to {@value #FEW} files are synced one by one; for more, the whole file system is synced once by
 * {@code sync(1)}, since Java knows no system call for that, and thousands of fsyncs take minutes
 * on a slow disk.
 */
final class CommitRecord {
  static final String NAME = "commit";

  /**
   * Far more than the busiest machine needs: 5,000 cursors have 5 MB. Read at once, it must leave
   * room in the smallest heap.
   */
  static final int LIMIT = 24 * 1024 * 1024;

  private static final int FEW = 8;

  private final Path directory;
  private final Disk disk;
  private final ProcessLauncher launcher;

  CommitRecord(Path directory, Disk disk, ProcessLauncher launcher) {
    this.directory = directory;
    this.disk = disk;
    this.launcher = launcher;
  }

  StateFile file(String name) {
    return new StateFile(directory.resolve(name), disk);
  }

  boolean exists() {
    return Files.exists(directory.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Reads the record.
   *
   * @throws DamagedRecordException if it cannot be read, or not be believed
   * @throws NoSuchFileException if there is none any more
   */
  List<Change> read() throws DamagedRecordException, NoSuchFileException {
    StateFile file = file(NAME);
    try {
      Optional<StateContent> content = file.read(LIMIT);
      if (content.isPresent()) {
        return CommitFormat.parse(content.get().bytes());
      }
    } catch (IOException e) {
      throw new DamagedRecordException(file, e);
    }
    throw new NoSuchFileException(file.toString());
  }

  /** Makes the promise: when this returns, the changes happen, whatever comes. */
  void write(List<Change> changes) throws IOException {
    long size = 0;
    for (Change change : changes) {
      size += change.size();
    }
    if (size > LIMIT) {
      throw new IOException(size + " bytes are more than a commit can hold");
    }
    file(NAME).write(out -> CommitFormat.print(changes, out));
  }

  /** Keeps the promise, and removes the record if no power failure can undo that. */
  void apply(List<Change> changes) throws IOException {
    boolean few = changes.size() <= FEW;
    for (Change change : changes) {
      replace(change, few);
    }
    if (few) {
      disk.syncDirectory(directory);
    } else if (!syncFileSystem()) {
      // The files are in place; the next run finds the record and syncs them.
      return;
    }
    forget();
  }

  /** Writes one file that has no need of a record, since one rename is all or nothing by itself. */
  void applyAlone(Change change) throws IOException {
    replace(change, true);
    disk.syncDirectory(directory);
  }

  private void replace(Change change, boolean synced) throws IOException {
    file(change.name()).replace(out -> out.write(change.content()), change.modified(), synced);
  }

  /**
   * Keeps what is left of a promise that an earlier run made, and removes the record.
   *
   * @param all what the record holds, of which any file may not be on the disk yet
   * @param left what is not in its file
   */
  void finish(List<Change> all, List<Change> left) throws IOException {
    for (Change change : left) {
      replace(change, false);
    }
    if (all.size() <= FEW || !syncFileSystem()) {
      for (Change change : all) {
        syncIfThere(file(change.name()));
      }
      disk.syncDirectory(directory);
    }
    forget();
  }

  private static void syncIfThere(StateFile file) throws IOException {
    if (file.isRegular()) {
      file.sync();
    }
  }

  private boolean syncFileSystem() {
    List<String> command = List.of("sync", "--file-system", directory.toString());
    try (Program sync = Program.start(launcher, command).withoutInput()) {
      sync.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void forget() throws IOException {
    disk.delete(directory.resolve(NAME));
  }

  /** Gives a record that cannot be used another name, so that it can be looked at. */
  Path setAside() throws IOException {
    Path aside = directory.resolve(NAME + ".damaged");
    for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
      aside = directory.resolve(NAME + ".damaged." + i);
    }
    disk.rename(directory.resolve(NAME), aside);
    return aside;
  }
}
