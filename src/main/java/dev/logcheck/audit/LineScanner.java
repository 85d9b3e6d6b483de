package dev.logcheck.audit;

import dev.logcheck.regex.LineMatcher;
import dev.logcheck.regex.MatcherStatistics;
import java.util.List;

/** Finds the lines of a buffer that are not dropped. For one thread. */
final class LineScanner {
  private final LineMatcher matcher;
  private final Tallies tallies;
  private final NotedLines front;
  private final NotedLines back;
  private byte[] buffer = {};
  private int from;
  private int to;

  LineScanner(LineMatcher matcher, Classifier classifier, StampReader stampReader) {
    this.matcher = matcher;
    this.tallies = new Tallies(classifier);
    this.front = new NotedLines(tallies, stampReader);
    this.back = new NotedLines(tallies, stampReader);
  }

  /** Scans whole lines; what was noted before is forgotten. */
  void scan(byte[] buffer, int from, int to) {
    this.buffer = buffer;
    this.from = from;
    this.to = to;
    front.begin(buffer);
    back.begin(buffer);
    matcher.match(buffer, from, to, front, back);
  }

  /** What the last scan noted, in the order of the lines. */
  List<NotedLines> noted() {
    return List.of(front, back);
  }

  /** What the last scan scanned. */
  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  Tallies tallies() {
    return tallies;
  }

  MatcherStatistics statistics() {
    return matcher.matcher().statistics();
  }
}
