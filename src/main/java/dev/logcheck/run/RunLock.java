package dev.logcheck.run;

import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Pause;
import dev.logcheck.machine.UnusableFileException;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a second run away while one is at work. The kernel holds the lock (fcntl(2)), so it ends
 * with the process however that ends; the file itself means nothing and stays.
 */
final class RunLock implements Closeable {
  static final String FILE = "logcheck-java.lock";

  /** Most runs are done by then, so that one started by hand beside cron's comes through. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, for which it waits a minute at most.
   *
   * @param directory made if it is missing; may be a link
   * @param key what names it, for messages
   * @param terminal is told that it waits; empty if there is none
   * @throws FailedRunException if another run still holds it then, or it cannot be taken
   */
  static RunLock acquire(Path directory, String key, Pause pause, Optional<PrintStream> terminal)
      throws FailedRunException {
    Path file = directory.resolve(FILE);
    try {
      if (!Files.isDirectory(directory)) {
        make(directory);
      }
      FileChannel channel = open(file);
      if (!takesLock(channel, pause, terminal)) {
        throw new FailedRunException(
            "Another logcheck process is still running after 60 seconds of waiting; its lock is "
                + file
                + ". This run read nothing; the next run reads these lines. If that process hangs,"
                + " end it: fuser "
                + file
                + " shows its process id");
      }
      return new RunLock(file, channel);
    } catch (IOException e) {
      throw new FailedRunException("Failed to get lockfile: " + reason(e, directory, key), e);
    }
  }

  private static String reason(IOException e, Path directory, String key) {
    if (!Files.isDirectory(directory)) {
      return directory
          + (Files.exists(directory)
              ? ": not a directory"
              : ": there is no such directory, and it cannot be made (" + FailureReason.of(e) + ")")
          + "; make it, for the user logcheck to write in, or name another one: "
          + key;
    }
    String file = e instanceof FileSystemException ? "" : directory.resolve(FILE) + ": ";
    return file
        + FailureReason.withFile(e)
        + (e instanceof AccessDeniedException
            ? "; "
                + FailureReason.AS_LOGCHECK
                + "; if logcheck cannot write there either, name another directory: "
                + key
            : "");
  }

  /** Whoever could open the file in it could keep the lock. */
  private static void make(Path directory) throws IOException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
  }

  /** To open a FIFO would wait for somebody who reads it; a link may lead to any file. */
  private static FileChannel open(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnusableFileException(file, "not a regular file");
    }
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Closes the channel unless the lock was taken. */
  private static boolean takesLock(FileChannel channel, Pause pause, Optional<PrintStream> terminal)
      throws IOException {
    boolean locked = false;
    try {
      locked = waitFor(channel, pause, terminal) != null;
      return locked;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static FileLock waitFor(FileChannel channel, Pause pause, Optional<PrintStream> terminal)
      throws IOException {
    FileLock lock = tryLock(channel);
    if (lock == null && terminal.isPresent()) {
      terminal
          .get()
          .println("Another logcheck is at work; waiting for up to 60 seconds until it ends.");
    }
    long start = pause.nanoTime();
    while (lock == null && pause.nanoTime() - start < PATIENCE.toNanos()) {
      pause.pause();
      lock = tryLock(channel);
    }
    return lock;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The file, for messages. */
  @Override
  public String toString() {
    return file.toString();
  }
}
