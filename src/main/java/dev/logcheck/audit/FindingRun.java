package dev.logcheck.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Findings in their order, read once from front to back, from memory or from a file. */
abstract class FindingRun implements Closeable {

  /** The next finding, valid until the one after it is asked for, or null behind the last. */
  abstract Finding next() throws IOException;

  @Override
  public void close() throws IOException {}

  static void closeAll(List<FindingRun> runs) throws IOException {
    for (FindingRun run : runs) {
      run.close();
    }
  }
}
