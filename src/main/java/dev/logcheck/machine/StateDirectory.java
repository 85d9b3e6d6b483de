package dev.logcheck.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * STATEDIR as one run sees it: small files that earlier runs left, and the one commit by which this
 * run leaves its own. One run at a time writes there, under the lock.
 */
public final class StateDirectory {
  /** Where the package keeps the state until Debian's logcheck is purged. */
  private static final String REFUGE = "logcheck-java";

  private final Path directory;
  private final CommitRecord record;

  /** What a run without the lock reads in the place of files that a commit has not reached yet. */
  private Map<String, StateContent> unfinished = Map.of();

  StateDirectory(Path directory, Disk disk, ProcessLauncher launcher) {
    this.directory = directory;
    this.record = new CommitRecord(directory, disk, launcher);
  }

  /**
   * The directory as it is now: where it is a symbolic link, a later change of the link means
   * nothing to this run.
   *
   * @param directory need not exist; without it nothing is known, and nothing can be written
   * @param launcher starts {@code sync} where many files were written
   */
  public static StateDirectory open(Path directory, ProcessLauncher launcher) {
    return new StateDirectory(resolved(directory), new SystemDisk(), launcher);
  }

  private static Path resolved(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      // It is missing, or closed to this user: the first use of it will say so.
      return directory.toAbsolutePath();
    }
  }

  /**
   * Makes sure, by writing and removing a file, that something can be saved.
   *
   * @param bytes about as many as a run will save
   * @throws IOException if not; names the directory and the fix
   */
  public void verifyWritable(int bytes) throws IOException {
    try {
      record.file(CommitRecord.NAME).prove(new byte[bytes]);
    } catch (IOException e) {
      throw new IOException(
          directory + ": positions cannot be saved there (" + FailureReason.of(e) + "); " + fix(),
          e);
    }
  }

  private String fix() {
    return Files.notExists(directory) && Files.isDirectory(directory.resolveSibling(REFUGE))
        ? "the package keeps the state beside it: run /usr/share/logcheck-java/lib/settle as root"
        : "make it an existing directory that this user may write to, with space left";
  }

  /**
   * Finishes the commit of a run that was cut short. To be called under the lock, before anything
   * is read.
   *
   * @return what the reader of the report has to know, such as a damaged record, which is set
   *     aside; usually nothing
   * @throws IOException if the commit cannot be finished; names the record and the fix
   */
  public List<String> replay() throws IOException {
    if (!record.exists()) {
      return List.of();
    }
    try {
      Replay replay = new Replay(record, record.read());
      finish(replay);
      return replay.notices();
    } catch (DamagedRecordException e) {
      return List.of(e.getMessage() + "; it is " + record.setAside() + " now, and can be removed");
    }
  }

  private void finish(Replay replay) throws IOException {
    try {
      replay.finish();
    } catch (IOException e) {
      throw new IOException(
          record.file(CommitRecord.NAME)
              + ": what an earlier run did cannot be saved ("
              + FailureReason.of(e)
              + "); make space in "
              + directory
              + ", or make it writable again",
          e);
    }
  }

  /**
   * From here on, what an unfinished commit will write is read as if it were written. For a run
   * that has no lock and writes nothing.
   *
   * @return what the reader of the report has to know; usually nothing
   */
  public List<String> readThrough() throws IOException {
    if (!record.exists()) {
      return List.of();
    }
    try {
      Replay replay = new Replay(record, record.read());
      unfinished = new HashMap<>();
      replay.left().forEach(change -> unfinished.put(change.name(), change.asContent()));
      return replay.notices();
    } catch (NoSuchFileException e) {
      // Another run has finished it meanwhile.
      return List.of();
    } catch (DamagedRecordException e) {
      return List.of(e.getMessage());
    }
  }

  /**
   * Reads a file; empty if there is none.
   *
   * @param name of a file in this directory, without a slash
   * @param limit the most bytes that it may have
   * @throws IOException if it cannot be read, is larger, or is no regular file; no link is followed
   */
  public Optional<StateContent> read(String name, int limit) throws IOException {
    StateContent content = unfinished.get(name);
    return content == null ? record.file(name).read(limit) : Optional.of(content);
  }

  /** When a file was last written or touched, if that can be known without reading it. */
  public Optional<Instant> modified(String name) {
    try {
      return Optional.of(
          Files.getLastModifiedTime(file(name), LinkOption.NOFOLLOW_LINKS).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Gives a file, if it is there, its time of modification; that this fails costs nothing more. */
  public void touch(String name, Instant time) {
    record.file(name).touch(time);
  }

  /** Where a file is, for messages and for what is larger than a commit. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  /** A commit that holds nothing yet; one for each run. */
  public Commit begin() {
    return new Commit(this, record);
  }

  /** The directory, for messages. */
  @Override
  public String toString() {
    return directory.toString();
  }
}
