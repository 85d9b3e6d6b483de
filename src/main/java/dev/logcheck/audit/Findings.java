package dev.logcheck.audit;

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
  void forEach(FindingVisitor visitor) throws IOException;

  /** Sees one finding at a time. */
  @FunctionalInterface
  interface FindingVisitor {
    /**
     * Sees the next finding.
     *
     * @param finding valid until the visitor returns
     * @throws IOException if what the visitor writes to fails
     */
    void finding(Finding finding) throws IOException;
  }
}
