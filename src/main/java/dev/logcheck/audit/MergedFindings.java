package dev.logcheck.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The findings of one section in the order of the report, merged from the runs of its stores. */
final class MergedFindings implements Findings {
  private final Reason reason;
  private final FindingOrder order;
  private final List<FindingStore> stores;
  private final long count;

  /**
   * Counts the findings; the stores must not change afterwards.
   *
   * @throws IOException if a spilled run cannot be read back
   */
  MergedFindings(Reason reason, FindingOrder order, List<FindingStore> stores) throws IOException {
    this.reason = reason;
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
    forEach(finding -> counter[0]++);
    return counter[0];
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void forEach(FindingVisitor visitor) throws IOException {
    FindingVisitor each = finding -> visitor.finding(finding.because(reason));
    List<FindingRun> runs = new ArrayList<>();
    for (FindingStore store : stores) {
      runs.addAll(store.runs());
    }
    new RunMerger(order).merge(runs, order.unique() ? withoutRepetitions(each) : each);
  }

  private FindingVisitor withoutRepetitions(FindingVisitor visitor) {
    boolean[] any = new boolean[1];
    Finding previous = new Finding();
    return finding -> {
      if (!any[0] || !order.isRepeated(previous, finding)) {
        visitor.finding(finding);
        byte[] copy = Arrays.copyOfRange(finding.buffer, finding.from, finding.to);
        previous.at(copy, 0, copy.length, finding.stamp);
        any[0] = true;
      }
    };
  }
}
