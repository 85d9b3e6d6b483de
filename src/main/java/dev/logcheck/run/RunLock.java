package dev.logcheck.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run away while one is at work. The kernel holds the lock (fcntl(2)), so it ends
 * with the process however that ends; the file itself means nothing and stays.
 */
final class RunLock implements Closeable {
  static final String FILE = "logcheck-java.lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param directory made if it is missing
   * @throws FailedRunException if another run holds it, or it cannot be taken
   */
  static RunLock acquire(Path directory) throws FailedRunException {
    Path file = directory.resolve(FILE);
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new FailedRunException(
            "Another logcheck process is still running, for it holds "
                + file
                + "; what this run did not read, the next one will");
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw new FailedRunException(
          "Failed to get lockfile: " + file + " (" + e + "); is this the user logcheck?", e);
    }
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
}
