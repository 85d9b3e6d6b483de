package dev.logcheck.source;

import dev.logcheck.machine.Pause;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the trail of a cursor: the file that it means, which may have been renamed, copied or
 * compressed since, and all that is younger.
 *
 * <p>Inode and a kilobyte of content together are certain. Otherwise content decides, because
 * inodes are used again and a copy has one of its own; where several files begin alike, it is the
 * oldest of those that were modified since. A cursor by {@code logtail2} has only an inode. Where
 * no file is found, the time of modification tells what was not yet read: when in doubt, too much.
 *
 * @param log as configured
 * @param copies tells copies of the log from its generations
 * @param launcher starts decompressors
 * @param pause between two attempts while the log is being rotated
 */
record TrailSearch(Path log, CopyTruncate copies, ProcessLauncher launcher, Pause pause) {
  /** Together with the pauses this is longer than the patience with a copy. */
  private static final int ATTEMPTS = 250;

  /** A log that is not there is nothing unusual, so nobody waits for it. */
  private static final int GLANCES = 20;

  /** The trail of a log that was never read: the log. */
  Trail begin() throws IOException {
    return new Trail(Optional.of(PlainContent.open(log)));
  }

  /**
   * Searches until nothing was renamed or copied while it searched.
   *
   * @throws IOException if the log cannot be opened, or is rotated faster than it can be searched
   */
  Trail follow(Cursor cursor) throws IOException {
    IOException reason = new NoSuchFileException(log.toString(), null, "is rotated all the time");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Trail trail = new Trail(openLive());
      boolean settled = false;
      try {
        settled = new TrailAttempt(this, trail, cursor).lay();
      } catch (NoSuchFileException | CopyUnderWayException e) {
        reason = e;
      } finally {
        if (!settled) {
          trail.close();
        }
      }
      if (settled) {
        return trail;
      }
      pause.pause();
    }
    throw reason;
  }

  /** Between the renaming of a log and the making of the next one there is none: looks again. */
  private Optional<PlainContent> openLive() throws IOException {
    for (int attempt = 0; attempt < GLANCES; attempt++) {
      try {
        return Optional.of(PlainContent.open(log));
      } catch (NoSuchFileException e) {
        Thread.onSpinWait();
      }
    }
    return Optional.empty();
  }
}
