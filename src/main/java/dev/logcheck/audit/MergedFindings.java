package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import dev.logcheck.audit.FindingStore.LineVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    this.count = order.unique() ? countDistinct() : count(stores);
  }

  private static long count(List<FindingStore> stores) {
    long count = 0;
    for (FindingStore store : stores) {
      count += store.count();
    }
    return count;
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
    LineVisitor each = line -> visitor.finding(line.buffer, line.from, line.to, line.stamp);
    List<FindingRun> runs = new ArrayList<>();
    try {
      for (FindingStore store : stores) {
        runs.addAll(store.runs());
      }
      new RunMerger(order).merge(runs, order.unique() ? withoutRepetitions(each) : each);
    } finally {
      FindingRun.closeAll(runs);
    }
  }

  private LineVisitor withoutRepetitions(LineVisitor visitor) {
    Line previous = new Line();
    return line -> {
      if (previous.buffer == null || !order.isRepeated(previous, line)) {
        visitor.line(line);
        byte[] copy = Arrays.copyOfRange(line.buffer, line.from, line.to);
        previous.at(copy, 0, copy.length, line.stamp);
      }
    };
  }
}
