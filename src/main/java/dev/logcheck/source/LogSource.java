package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Path;

/** One configured log: a file with its rotated predecessors, or the journal. */
public interface LogSource {

  /** The log as the administrator names it: a path, or {@code journal}. */
  String name();

  /** What {@link #unread} says where only reading would tell. */
  long UNKNOWN = -1;

  /**
   * About how many bytes there are to read, for who waits for it; nothing is opened for it.
   *
   * @return {@link #UNKNOWN} for the journal, and where a compressed file comes first
   */
  long unread();

  /**
   * Whether a file is a rotated one of this log, which is read with it: so it is no log of its own.
   */
  default boolean holds(Path file) {
    return false;
  }

  /**
   * Pushes the complete lines that came since the saved cursor; of a log without cursor all.
   *
   * @param sink takes the lines; what it throws ends the reading
   * @return what the run has to know afterwards; nothing was saved yet
   * @throws UnreadableLogException if the log cannot be read; says why, and what mends it
   * @throws IOException if the sink failed
   */
  Reading read(LineSink sink) throws IOException;
}
