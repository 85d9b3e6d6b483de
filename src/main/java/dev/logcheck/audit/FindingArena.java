package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import java.util.Arrays;

/**
 * A batch of findings in memory, in the order in which they came. A store has as many as it needs:
 * one large array would have to be copied whenever it grows.
 */
final class FindingArena {
  private static final int FIRST_BYTES = 1 << 14;
  private static final int MOST_BYTES = 1 << 20;
  private static final int USUAL_LINE = 64;

  private final FindingOrder order;
  private byte[] bytes;
  private int[] ends;
  private long[] stamps;
  private int count;

  /**
   * An empty batch.
   *
   * @param large whether it will certainly be filled, and need not start small
   */
  FindingArena(FindingOrder order, boolean large) {
    this.order = order;
    this.bytes = new byte[large ? MOST_BYTES : FIRST_BYTES];
    this.ends = new int[bytes.length / USUAL_LINE];
    this.stamps = new long[bytes.length / USUAL_LINE];
  }

  int count() {
    return count;
  }

  /** Adds a finding, or returns false if there is no room left. A single one always has room. */
  boolean add(byte[] buffer, int from, int to, long stamp) {
    int start = start(count);
    int length = to - from;
    if (length > bytes.length - start && !makeRoom(start, length)) {
      return false;
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      stamps = Arrays.copyOf(stamps, 2 * count);
    }
    System.arraycopy(buffer, from, bytes, start, length);
    ends[count] = start + length;
    stamps[count] = stamp;
    count++;
    return true;
  }

  /** Forgets all findings; returns whether it is worth using again: a huge one is not. */
  boolean clear() {
    count = 0;
    return bytes.length <= MOST_BYTES;
  }

  private boolean makeRoom(int used, int length) {
    if (count > 0 && length > MOST_BYTES - used) {
      return false;
    }
    int needed = used + length;
    bytes = Arrays.copyOf(bytes, Math.max(needed, Math.min(2 * bytes.length, MOST_BYTES)));
    return true;
  }

  private int start(int finding) {
    return finding == 0 ? 0 : ends[finding - 1];
  }

  private Line at(int finding, Line line) {
    return line.at(bytes, start(finding), ends[finding], stamps[finding]);
  }

  /** The findings in the order of the report. */
  FindingRun run() {
    Integer[] sorted = isInOrder() ? null : sorted();
    return new FindingRun() {
      private final Line line = new Line();
      private int next;

      @Override
      Line next() {
        if (next == count) {
          return null;
        }
        int finding = sorted == null ? next : sorted[next];
        next++;
        return at(finding, line);
      }
    };
  }

  private boolean isInOrder() {
    Line a = new Line();
    Line b = new Line();
    for (int i = 1; i < count; i++) {
      if (order.compare(at(i - 1, a), at(i, b)) > 0) {
        return false;
      }
    }
    return true;
  }

  private Integer[] sorted() {
    Integer[] findings = new Integer[count];
    Arrays.setAll(findings, i -> i);
    Line a = new Line();
    Line b = new Line();
    Arrays.sort(findings, (i, j) -> order.compare(at(i, a), at(j, b)));
    return findings;
  }
}
