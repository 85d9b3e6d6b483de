package dev.logcheck.audit;

import dev.logcheck.line.StampReader;
import java.io.IOException;

/**
 * The findings of one section in the order of the report; can be gone through any number of times.
 */
public interface Findings {

  /** How many findings there are. */
  long count();

  /**
   * Shows every finding, in order.
   *
   * @throws IOException if a spilled finding cannot be read back, or the visitor throws it
   */
  void forEach(Visitor visitor) throws IOException;

  /** Sees one finding at a time. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Sees the next finding.
     *
     * @param buffer holds the finding; used again afterwards
     * @param from index of its first byte
     * @param to index behind its last byte; without newline at the end and without trailing blanks,
     *     with newlines inside when it is a journal entry of several lines
     * @param stamp microseconds since 1970 UTC, or {@link StampReader#NO_STAMP}
     * @throws IOException if what the visitor writes to fails
     */
    void finding(byte[] buffer, int from, int to, long stamp) throws IOException;
  }
}
