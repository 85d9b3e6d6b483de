package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How much of a log is still to be read, by sizes and names alone.
 *
 * @param log as configured
 */
record Unread(Path log) {

  /** Bytes behind a cursor; {@link LogSource#UNKNOWN} where some of them are compressed. */
  long bytes(Optional<Cursor> start) throws IOException {
    FileFacts live = FileFacts.of(log);
    if (start.isEmpty() || isIn(live, start.get().at())) {
      return live.size() - (start.isEmpty() ? 0 : start.get().at().offset());
    }
    return rotated(start.get(), live);
  }

  private static boolean isIn(FileFacts file, Position at) {
    return at.means(file) && at.offset() <= file.size();
  }

  /** The file of the cursor was renamed: all that is younger follows it. */
  private long rotated(Cursor start, FileFacts live) throws IOException {
    List<RotatedFile> files = new Rotation(log, false).files(start);
    long bytes = live.size();
    for (int i = files.size() - 1; i >= 0; i--) {
      FileFacts facts = files.get(i).facts();
      if (!files.get(i).plain()) {
        return LogSource.UNKNOWN;
      } else if (isIn(facts, start.at())) {
        return bytes + facts.size() - start.at().offset();
      }
      bytes += facts.sameFile(live) ? 0 : facts.size();
    }
    return LogSource.UNKNOWN;
  }
}
