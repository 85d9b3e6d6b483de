package dev.logcheck.summary;

/** Counts the values of one variable of a group, in bounded memory. */
interface ValueCounts {
  /** Counts one value in: the bytes between two indexes. */
  void add(byte[] buffer, int from, int to);

  /**
   * What was found.
   *
   * @param lines how many values were added; no more can be different
   */
  VariableValues toValues(long lines);
}
