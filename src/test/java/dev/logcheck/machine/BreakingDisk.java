package dev.logcheck.machine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A disk that does a number of steps, and then no more: the process is killed, the power fails, or
 * the disk is full. Counts what a real disk takes its time for.
 */
final class BreakingDisk implements Disk, ProcessLauncher {
  /** What happens when the steps are used up. */
  enum End {
    /** The process is killed: what it has written stays. */
    KILL,
    /** The power fails: what was not synced is gone, and only the names stay. */
    POWER,
    /** The disk is full from then on, but gives files up. */
    FULL
  }

  /** Nothing catches it, as nothing catches SIGKILL. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Disk disk = new SystemDisk();
  private final End end;
  private final Set<Path> unsynced = new HashSet<>();
  private int left;
  private int fileSyncs;
  private int directorySyncs;
  private int systemSyncs;

  BreakingDisk(int steps, End end) {
    this.left = steps;
    this.end = end;
  }

  static BreakingDisk unbreakable() {
    return new BreakingDisk(Integer.MAX_VALUE, End.KILL);
  }

  int fsyncs() {
    return fileSyncs + directorySyncs;
  }

  int systemSyncs() {
    return systemSyncs;
  }

  private void step() throws IOException {
    if (left > 0) {
      left--;
      return;
    }
    if (end == End.FULL) {
      throw new IOException("No space left on device");
    }
    if (end == End.POWER) {
      unsynced.forEach(BreakingDisk::empty);
    }
    throw new Killed();
  }

  private static void empty(Path file) {
    try {
      if (Files.exists(file)) {
        FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Breaks before the file is there, or when half of it is written. */
  @Override
  public OutputStream create(Path file) throws IOException {
    step();
    unsynced.add(file);
    return new FilterOutputStream(disk.create(file)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length / 2);
        step();
        out.write(bytes, from + length / 2, length - length / 2);
      }
    };
  }

  @Override
  public void touch(Path file, Instant modified) throws IOException {
    step();
    disk.touch(file, modified);
  }

  @Override
  public void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
    step();
    disk.permit(file, permissions);
  }

  @Override
  public void sync(Path file) throws IOException {
    step();
    fileSyncs++;
    unsynced.remove(file);
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    step();
    directorySyncs++;
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    disk.rename(from, to);
    unsynced.remove(to);
    if (unsynced.remove(from)) {
      unsynced.add(to);
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    if (end != End.FULL) {
      step();
    }
    disk.delete(file);
    unsynced.remove(file);
  }

  /** The one program that is started here is {@code sync}. */
  @Override
  public Process start(Command command) throws IOException {
    step();
    systemSyncs++;
    unsynced.clear();
    return new EndedProcess(0);
  }
}
