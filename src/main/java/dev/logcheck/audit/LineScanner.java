package dev.logcheck.audit;

import dev.logcheck.regex.LineMatcher;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.MatcherStatistics;

/** Finds the lines of a {@link Piece} that are not dropped. For one thread at a time. */
final class LineScanner {
  private final LineMatcher matcher;
  private final Tallies tallies;
  private final Period period;

  LineScanner(LineMatcher matcher, Tallies tallies, Period period) {
    this.matcher = matcher;
    this.tallies = tallies;
    this.period = period;
  }

  /** Scans a piece; what it had noted before is forgotten. */
  void scan(Piece piece) {
    byte[] text = piece.text();
    for (NotedLines part : piece.noted()) {
      part.begin(text, tallies, period);
    }
    matcher.match(text, 0, piece.length(), piece.noted());
    for (NotedLines part : piece.noted()) {
      part.end();
    }
  }

  /** The rules that match a single line. */
  MatchSet match(byte[] text, int from, int to) {
    return matcher.matcher().match(text, from, to);
  }

  /** Notes what else a single line is; null if it is nothing. */
  LineExtractor.Extraction extracted(byte[] text, int from, int to, Notes notes) {
    return tallies.extracted(match(text, from, to), text, from, to, notes);
  }

  Tallies tallies() {
    return tallies;
  }

  /** That of all lines which were scanned. */
  Period period() {
    return period;
  }

  MatcherStatistics statistics() {
    return matcher.matcher().statistics();
  }
}
