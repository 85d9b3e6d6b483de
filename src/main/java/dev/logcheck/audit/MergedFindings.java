package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The findings of one section in the order of the report, merged from the runs of its stores. */
final class MergedFindings implements Findings {
  private final FindingOrder order;
  private final List<FindingStore> stores;
  private final long count;

  /**
   * Counts the findings; the stores must not change afterwards.
   *
   * @throws IOException if a spilled run cannot be read back
   */
  MergedFindings(FindingOrder order, List<FindingStore> stores) throws IOException {
    this.order = order;
    this.stores = List.copyOf(stores);
    this.count =
        order.unique() ? countDistinct() : stores.stream().mapToLong(FindingStore::count).sum();
  }

  private long countDistinct() throws IOException {
    long[] counter = new long[1];
    forEach((buffer, from, to, stamp) -> counter[0]++);
    return counter[0];
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException {
    List<FindingRun> runs = new ArrayList<>();
    try {
      for (FindingStore store : stores) {
        runs.addAll(store.runs());
      }
      merge(runs, visitor);
    } finally {
      FindingRun.closeAll(runs);
    }
  }

  /** The head of a run, which remembers the run's number so that equal stamps keep their order. */
  private record Head(Line line, int run) {}

  private void merge(List<FindingRun> runs, Visitor visitor) throws IOException {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.<Head, Line>comparing(Head::line, order::compare)
                .thenComparingInt(Head::run));
    for (int run = 0; run < runs.size(); run++) {
      offer(heads, runs, run);
    }
    Repetition repetition = new Repetition();
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      Line line = head.line();
      if (!repetition.isRepeated(line)) {
        visitor.finding(line.buffer, line.from, line.to, line.stamp);
      }
      offer(heads, runs, head.run());
    }
  }

  private static void offer(PriorityQueue<Head> heads, List<FindingRun> runs, int run)
      throws IOException {
    Line line = runs.get(run).next();
    if (line != null) {
      heads.add(new Head(line, run));
    }
  }

  /** Remembers the finding before, for SORTUNIQ. */
  private final class Repetition {
    private final Line previous = new Line();
    private boolean first = true;

    boolean isRepeated(Line line) {
      if (!order.unique()) {
        return false;
      }
      boolean repeated = !first && order.isRepeated(previous, line);
      if (!repeated) {
        int length = line.to - line.from;
        byte[] copy = Arrays.copyOfRange(line.buffer, line.from, line.to);
        previous.at(copy, 0, length, line.stamp);
        first = false;
      }
      return repeated;
    }
  }
}
