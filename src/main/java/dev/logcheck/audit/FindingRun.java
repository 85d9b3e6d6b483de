package dev.logcheck.audit;

import java.io.IOException;

/** Findings in their order, read once from front to back, from memory or from a file. */
abstract class FindingRun {

  /** The next finding, valid until the one after it is asked for, or null behind the last. */
  abstract Finding next() throws IOException;
}
