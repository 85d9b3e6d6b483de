package dev.logcheck.audit;

import dev.logcheck.audit.Findings.FindingVisitor;
import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/** Merges sorted runs into one order; of equal stamps, that of the earlier run comes first. */
record RunMerger(FindingOrder order) {

  /** The head of a run, which remembers the run's number. */
  private record RunHead(Finding finding, int run) {}

  /** Shows every finding of every run, in order. */
  void merge(List<FindingRun> runs, FindingVisitor visitor) throws IOException {
    PriorityQueue<RunHead> heads = new PriorityQueue<>(Math.max(1, runs.size()), this::compare);
    for (int run = 0; run < runs.size(); run++) {
      Finding finding = runs.get(run).next();
      if (finding != null) {
        heads.add(new RunHead(finding, run));
      }
    }
    for (RunHead head = heads.poll(); head != null; head = heads.poll()) {
      Finding finding = showWhileFirst(head, runs.get(head.run()), heads.peek(), visitor);
      if (finding != null) {
        heads.add(new RunHead(finding, head.run()));
      }
    }
  }

  /** Runs hardly overlap, since logs are written in order: so a run keeps the word while it can. */
  private Finding showWhileFirst(
      RunHead head, FindingRun run, RunHead rival, FindingVisitor visitor) throws IOException {
    Finding finding = head.finding();
    do {
      visitor.finding(finding);
      finding = run.next();
    } while (finding != null && (rival == null || compare(finding, head.run(), rival) < 0));
    return finding;
  }

  private int compare(RunHead a, RunHead b) {
    return compare(a.finding(), a.run(), b);
  }

  private int compare(Finding finding, int run, RunHead rival) {
    int order = this.order.compare(finding, rival.finding());
    return order != 0 ? order : Integer.compare(run, rival.run());
  }
}
