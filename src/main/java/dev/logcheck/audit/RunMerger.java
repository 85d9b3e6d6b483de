package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import dev.logcheck.audit.FindingStore.LineVisitor;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Merges sorted runs into one order; of equal stamps, that of the earlier run comes first. */
record RunMerger(FindingOrder order) {

  /** The head of a run, which remembers the run's number. */
  private record Head(Line line, int run) {}

  /** Shows every finding of every run, in order. */
  void merge(List<FindingRun> runs, LineVisitor visitor) throws IOException {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.<Head, Line>comparing(Head::line, order::compare)
                .thenComparingInt(Head::run));
    for (int run = 0; run < runs.size(); run++) {
      offer(heads, runs, run);
    }
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      visitor.line(head.line());
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
}
