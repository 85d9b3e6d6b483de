package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import java.io.IOException;

/**
 * Takes more out of the lines that the scan matches than whether the report has to show them.
 *
 * <p>The scan asks one for each of its threads. What they find they write into {@link Notes}, which
 * the thread that reads hands back in the order of the lines: so a million finds cost no object.
 */
public interface LineExtractor {
  /**
   * What takes something out of the lines that just these patterns match; null if nothing does, so
   * that such lines cost nothing more. Asked once for each set that has a number.
   */
  Extraction extraction(MatchSet matches);

  /** Takes something out of lines that match the same patterns. */
  interface Extraction {
    /**
     * Looks at the line from {@code from} to before {@code to}.
     *
     * @return whether it noted anything
     */
    boolean extract(byte[] text, int from, int to, Notes notes);

    /** Whether what was found in that line leaves it out of System Events. */
    boolean ignores();
  }

  /** Makes extractors, and takes what they noted. */
  interface Factory {
    /** One that takes nothing. */
    Factory NONE =
        new Factory() {
          @Override
          public LineExtractor newExtractor() {
            return matches -> null;
          }

          @Override
          public void take(Notes notes, Finding line) {}
        };

    /** One for each thread that scans. */
    LineExtractor newExtractor();

    /**
     * Takes what was noted of a line, all of it; called by the thread that reads, in the order of
     * the log's lines.
     *
     * @param line whether it is reported or not; valid only until this returns
     */
    void take(Notes notes, Finding line) throws IOException;
  }
}
