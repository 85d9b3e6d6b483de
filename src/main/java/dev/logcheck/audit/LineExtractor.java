package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import java.io.IOException;

/**
 * Takes more out of the lines that the scan matches than whether the report has to show them. The
 * scan asks one for each of its threads, and hands what they find to the thread that reads, in the
 * order of the lines.
 */
public interface LineExtractor {
  /** Takes nothing. */
  LineExtractor NONE = matches -> null;

  /**
   * What takes something out of the lines that just these patterns match; null if nothing does, so
   * that such lines cost nothing more. Asked once for each set that has a number.
   */
  Extraction extraction(MatchSet matches);

  /** Takes something out of lines that match the same patterns. */
  interface Extraction {
    /**
     * What was found in the line from {@code from} to before {@code to}; null if nothing was.
     *
     * @param text stays as it is until {@link Extract#handOn} was called
     */
    Extract extract(byte[] text, int from, int to);
  }

  /** What was found in a line. */
  interface Extract {
    /**
     * Called by the thread that reads, in the order of the log's lines.
     *
     * @param line what it was found in, and where that stands; whether it is reported or not
     */
    void handOn(Finding line) throws IOException;
  }

  /** Makes extractors. */
  @FunctionalInterface
  interface Factory {
    /** One for each thread that scans. */
    LineExtractor newExtractor();
  }
}
