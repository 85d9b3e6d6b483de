package dev.logcheck.source;

import java.io.IOException;

/** A position that was reached but not saved: saved only once the report was accepted. */
public interface PendingCursor {

  /**
   * Saves the position, atomically and durably.
   *
   * @throws IOException if it cannot be saved; the next run then repeats the lines
   */
  void commit() throws IOException;

  /** Names the span that was read (where from, where to), the same for the same span in any run. */
  String span();
}
