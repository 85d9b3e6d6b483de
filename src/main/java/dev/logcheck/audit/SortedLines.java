package dev.logcheck.audit;

import dev.logcheck.audit.Auditor.SpillDirectory;
import dev.logcheck.audit.Findings.FindingVisitor;
import dev.logcheck.source.Generation;
import java.io.Closeable;
import java.io.IOException;

/**
 * Lines of several logs in the order of their stamps, those of one stamp as they came. What does
 * not fit into memory is spilled to disk.
 */
public final class SortedLines implements Closeable {
  /** How many bytes of lines, and of what is kept with each, stay in memory at most. */
  private static final int MOST_MEMORY = 32 << 20;

  /** Of all the memory there is, lines take so small a part. */
  private static final int PART = 8;

  private final FindingOrder order = new FindingOrder(false);
  private final Origins origins = new Origins();
  private final Finding line = new Finding(origins);
  private final FindingStore store = new FindingStore(order, origins);
  private final SpillDirectory spillDirectory;
  private final long limit;
  private long used;

  /**
   * None yet.
   *
   * @param spillDirectory takes what outgrows the memory
   * @param memory the most bytes that Java may use for everything
   */
  public SortedLines(SpillDirectory spillDirectory, long memory) {
    this.spillDirectory = spillDirectory;
    this.limit = Math.min(MOST_MEMORY, memory / PART);
  }

  /**
   * Adds a line.
   *
   * @param generation in which it stands at {@code offset}
   * @param stamp microseconds since 1970 UTC
   * @throws IOException if there is neither memory nor room on disk for it
   */
  public void add(Generation generation, long offset, byte[] buffer, int from, int to, long stamp)
      throws IOException {
    int bytes = to - from + FindingArena.BYTES_BESIDES;
    if (used > 0 && used > limit - bytes) {
      store.spill(spillDirectory.path());
      used = 0;
    }
    store.add(line.at(buffer, from, to, stamp).from(origins.number(generation), offset));
    used += bytes;
  }

  /**
   * Shows every line, in order.
   *
   * @throws IOException if a spilled line cannot be read back, or the visitor throws it
   */
  public void forEach(FindingVisitor visitor) throws IOException {
    new RunMerger(order).merge(store.runs(), visitor);
  }

  /** Gives back the room on disk. */
  @Override
  public void close() throws IOException {
    store.close();
  }
}
