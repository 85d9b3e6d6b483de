package dev.logcheck.audit;

import dev.logcheck.audit.FindingOrder.Line;
import dev.logcheck.audit.FindingStore.LineVisitor;
import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/** Merges sorted runs into one order; of equal stamps, that of the earlier run comes first. */
record RunMerger(FindingOrder order) {

  /** The head of a run, which remembers the run's number. */
  private record Head(Line line, int run) {}

  /** Shows every finding of every run, in order. */
  void merge(List<FindingRun> runs, LineVisitor visitor) throws IOException {
    PriorityQueue<Head> heads = new PriorityQueue<>(Math.max(1, runs.size()), this::compare);
    for (int run = 0; run < runs.size(); run++) {
      Line line = runs.get(run).next();
      if (line != null) {
        heads.add(new Head(line, run));
      }
    }
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      Line line = showWhileFirst(head, runs.get(head.run()), heads.peek(), visitor);
      if (line != null) {
        heads.add(new Head(line, head.run()));
      }
    }
  }

  /** Runs hardly overlap, since logs are written in order: so a run keeps the word while it can. */
  private Line showWhileFirst(Head head, FindingRun run, Head rival, LineVisitor visitor)
      throws IOException {
    Line line = head.line();
    do {
      visitor.line(line);
      line = run.next();
    } while (line != null && (rival == null || compare(line, head.run(), rival) < 0));
    return line;
  }

  private int compare(Head a, Head b) {
    return compare(a.line(), a.run(), b);
  }

  private int compare(Line line, int run, Head rival) {
    int order = this.order.compare(line, rival.line());
    return order != 0 ? order : Integer.compare(run, rival.run());
  }
}
