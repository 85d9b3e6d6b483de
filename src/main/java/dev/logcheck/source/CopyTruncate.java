package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Tells a copy of the log from a generation of its own. logrotate's {@code copytruncate} copies the
 * log and then truncates it: in between, and for ever with its {@code copy}, the youngest rotated
 * file holds no line that the log does not hold.
 *
 * <p>A log whose lines have no stamps may begin with all that its last generation held, too.
 * Content cannot tell these apart; time can, but for a copy that was written to since: such a one
 * is given time to be truncated. After that, lines with stamps that all differ are believed to be
 * written once; others are read twice. When in doubt, too much.
 */
record CopyTruncate(Path log, Clock clock) {
  /** How long the truncation may follow the last byte of the copy. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Whether all lines of a rotated file are in the log, too.
   *
   * @throws CopyUnderWayException if that cannot be told just now
   */
  boolean isCopy(RotatedFile file, PlainContent live) throws IOException {
    if (!file.plain() || file.facts().size() == 0 || !begins(file, live)) {
      return false;
    }
    if (FileFacts.of(log).modified().isBefore(file.facts().modified())) {
      return true;
    }
    if (isFresh(file)) {
      throw new CopyUnderWayException(log, file.path());
    }
    return file.facts().size() < live.facts().size() && tellsItsTime(file, live);
  }

  /**
   * Whether a log that was never read holds all lines of its rotated file. Where lines have no
   * stamps, only the whole log is its copy.
   */
  boolean holdsAll(Path file) {
    try (PlainContent copy = PlainContent.open(file, LinkOption.NOFOLLOW_LINKS);
        PlainContent live = PlainContent.open(log)) {
      long size = copy.facts().size();
      boolean copied = size == live.facts().size() || LineStamps.differ(copy.head());
      return size > 0 && copied && copy.begins(live);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a younger copy of the log may hold lines that were never read, though the log fits its
   * cursor: it changed, and what it begins with may have been written anew.
   *
   * @param live at the cursor's place
   */
  boolean mayHide(PlainContent live, Position at) {
    boolean changed =
        live.facts().size() != at.size()
            || !live.facts().modified().truncatedTo(ChronoUnit.MILLIS).equals(at.modified());
    return changed && at.provable() && !LineStamps.differ(live.mark().head());
  }

  private static boolean tellsItsTime(RotatedFile file, PlainContent live) {
    int length = (int) Math.min(live.head().length, file.facts().size());
    return LineStamps.differ(Arrays.copyOf(live.head(), length));
  }

  private boolean isFresh(RotatedFile file) {
    Duration age = Duration.between(file.facts().modified(), clock.instant());
    return !age.isNegative() && age.compareTo(PATIENCE) < 0;
  }

  private static boolean begins(RotatedFile file, PlainContent live) throws IOException {
    try (PlainContent copy = PlainContent.open(file.path(), LinkOption.NOFOLLOW_LINKS)) {
      return copy.begins(live);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return false;
    }
  }
}
