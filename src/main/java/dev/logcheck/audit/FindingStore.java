package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The findings of one section while they are collected: bytes in memory, and on disk what outgrew
 * its share of it, as sorted runs that are merged when the report is written.
 */
final class FindingStore {
  private static final int FIRST_ARENA = 1 << 14;
  private static final int FIRST_INDEX = 1 << 8;

  private final FindingOrder order;
  private final List<Path> spilled = new ArrayList<>();

  private byte[] arena = new byte[0];
  private int[] ends = new int[0];
  private long[] stamps = new long[0];
  private int count;
  private long total;

  FindingStore(FindingOrder order) {
    this.order = order;
  }

  void add(byte[] buffer, int from, int to, long stamp) {
    int start = bytes();
    int end = Math.addExact(start, to - from);
    if (end > arena.length) {
      arena = Arrays.copyOf(arena, (int) Math.min(Integer.MAX_VALUE - 8, grown(end)));
    }
    if (count == ends.length) {
      int capacity = Math.max(FIRST_INDEX, 2 * count);
      ends = Arrays.copyOf(ends, capacity);
      stamps = Arrays.copyOf(stamps, capacity);
    }
    System.arraycopy(buffer, from, arena, start, to - from);
    ends[count] = end;
    stamps[count] = stamp;
    count++;
  }

  private static long grown(int needed) {
    return Math.max(FIRST_ARENA, needed + (long) needed / 2);
  }

  /** How many bytes of findings are in memory. */
  int bytes() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** Writes what is in memory to a new file of the directory, sorted, and forgets it. */
  void spill(Path directory) throws IOException {
    if (count == 0) {
      return;
    }
    Path file = Files.createTempFile(directory, "findings", ".run");
    spilled.add(file);
    try (DataOutputStream out = FindingRun.writer(file)) {
      FindingRun run = memoryRun();
      for (Line line = run.next(); line != null; line = run.next()) {
        FindingRun.write(out, line);
      }
    }
    total += count;
    count = 0;
  }

  /** How many findings were added. */
  long count() {
    return total + count;
  }

  /** The runs that together hold all findings; each can be read once. */
  List<FindingRun> runs() throws IOException {
    List<FindingRun> runs = new ArrayList<>();
    try {
      for (Path file : spilled) {
        runs.add(FindingRun.of(file));
      }
    } catch (IOException e) {
      FindingRun.closeAll(runs);
      throw e;
    }
    runs.add(memoryRun());
    return runs;
  }

  private FindingRun memoryRun() {
    Integer[] sorted = sorted();
    return new FindingRun() {
      private final Line line = new Line();
      private int next;

      @Override
      Line next() {
        if (next == count) {
          return null;
        }
        int i = sorted == null ? next : sorted[next];
        next++;
        return lineAt(i, line);
      }
    };
  }

  private Line lineAt(int i, Line line) {
    return line.at(arena, i == 0 ? 0 : ends[i - 1], ends[i], stamps[i]);
  }

  /** The order of the findings in memory, or null when they are in order as they stand. */
  private Integer[] sorted() {
    if (isInOrder()) {
      return null;
    }
    Integer[] indices = new Integer[count];
    Arrays.setAll(indices, i -> i);
    Line a = new Line();
    Line b = new Line();
    Arrays.sort(indices, (i, j) -> order.compare(lineAt(i, a), lineAt(j, b)));
    return indices;
  }

  private boolean isInOrder() {
    Line a = new Line();
    Line b = new Line();
    for (int i = 1; i < count; i++) {
      if (order.compare(lineAt(i - 1, a), lineAt(i, b)) > 0) {
        return false;
      }
    }
    return true;
  }
}
