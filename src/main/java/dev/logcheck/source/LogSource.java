package dev.logcheck.source;

import java.io.IOException;

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
   * Pushes the complete lines that came since the saved cursor.
   *
   * @param sink takes the lines; what it throws ends the reading
   * @return what the run has to know afterwards; nothing was saved yet
   * @throws UnreadableLogException if the log cannot be read; says why, and what mends it
   * @throws IOException if the sink failed
   */
  Reading read(LineSink sink) throws IOException;
}
