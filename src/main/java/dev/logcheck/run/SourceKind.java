package dev.logcheck.run;

import dev.logcheck.source.LogSource;
import java.nio.file.Path;

/** Makes sources of logs that are there: of their new lines, or of all that they still hold. */
interface SourceKind {

  /**
   * A source of a file.
   *
   * @param optional whether it is in order that the file is missing
   */
  LogSource file(Path log, boolean optional);

  /** A source of the systemd journal. */
  LogSource journal();
}
