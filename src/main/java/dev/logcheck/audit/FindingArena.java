package dev.logcheck.audit;

import java.util.Arrays;

/**
 * A batch of findings in memory, in the order in which they came. A store has as many as it needs:
 * one large array would have to be copied whenever it grows.
 */
final class FindingArena {
  /** What a finding takes besides its own bytes: its end, stamp, generation and offset. */
  static final int BYTES_BESIDES = 2 * Integer.BYTES + 2 * Long.BYTES;

  private static final int FIRST_BYTES = 1 << 14;
  private static final int MOST_BYTES = 1 << 20;
  private static final int USUAL_LINE = 96;

  /** Short lines take more beside their bytes than in them. */
  private static final int MOST_FINDINGS = 1 << 16;

  private final FindingOrder order;
  private final Origins origins;
  private byte[] bytes;
  private int[] ends;
  private long[] stamps;
  private int[] generations;
  private long[] offsets;
  private int count;

  /**
   * An empty batch.
   *
   * @param large whether it will certainly be filled, and need not start small
   */
  FindingArena(FindingOrder order, Origins origins, boolean large) {
    this.order = order;
    this.origins = origins;
    this.bytes = new byte[large ? MOST_BYTES : FIRST_BYTES];
    int room = bytes.length / USUAL_LINE;
    this.ends = new int[room];
    this.stamps = new long[room];
    this.generations = new int[room];
    this.offsets = new long[room];
  }

  /** Adds a finding, or returns false if there is no room left. A single one always has room. */
  boolean add(Finding finding) {
    int start = start(count);
    int length = finding.length();
    if (count == MOST_FINDINGS || (length > bytes.length - start && !makeRoom(start, length))) {
      return false;
    }
    if (count == ends.length) {
      makeRoomForOneMore();
    }
    System.arraycopy(finding.buffer, finding.from, bytes, start, length);
    ends[count] = start + length;
    stamps[count] = finding.stamp;
    generations[count] = finding.origin;
    offsets[count] = finding.offset;
    count++;
    return true;
  }

  private void makeRoomForOneMore() {
    int room = count + count / 2;
    ends = Arrays.copyOf(ends, room);
    stamps = Arrays.copyOf(stamps, room);
    generations = Arrays.copyOf(generations, room);
    offsets = Arrays.copyOf(offsets, room);
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

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private Finding at(int number, Finding view) {
    return view.at(bytes, start(number), ends[number], stamps[number])
        .from(generations[number], offsets[number]);
  }

  /** The findings in the order of the report. */
  FindingRun run() {
    Integer[] sorted = isInOrder() ? null : sorted();
    return new FindingRun() {
      private final Finding view = new Finding(origins);
      private int next;

      @Override
      Finding next() {
        if (next == count) {
          return null;
        }
        int number = sorted == null ? next : sorted[next];
        next++;
        return at(number, view);
      }
    };
  }

  private boolean isInOrder() {
    Finding previous = at(0, new Finding(origins));
    Finding next = new Finding(origins);
    for (int i = 1; i < count; i++) {
      if (order.compare(previous, at(i, next)) > 0) {
        return false;
      }
      Finding free = previous;
      previous = next;
      next = free;
    }
    return true;
  }

  private Integer[] sorted() {
    Integer[] numbers = new Integer[count];
    Arrays.setAll(numbers, i -> i);
    Finding a = new Finding(origins);
    Finding b = new Finding(origins);
    Arrays.sort(numbers, (i, j) -> order.compare(at(i, a), at(j, b)));
    return numbers;
  }
}
