package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import java.util.Arrays;

/**
 * What becomes of the lines that match each distinct set of rules, and how many there were, from
 * which the hits of every rule follow. For one thread at a time.
 */
final class Tallies {
  private final Classifier classifier;
  private Tally[] tallies = new Tally[64];

  Tallies(Classifier classifier) {
    this.classifier = classifier;
  }

  /** That of the lines which match just these rules. */
  static final class Tally {
    private final MatchSet matches;
    private final Verdict verdict;
    private final int longestDropped;
    private long lines;
    private long kept;

    private Tally(MatchSet matches, Verdict verdict, int longestDropped) {
      this.matches = matches;
      this.verdict = verdict;
      this.longestDropped = longestDropped;
    }

    /** What becomes of those that are not dropped. */
    Verdict verdict() {
      return verdict;
    }

    /** Whether a line of so many bytes is dropped. */
    boolean drops(int length) {
      return length <= longestDropped;
    }

    /** Counts a line that is not dropped. */
    void keep() {
      kept++;
    }

    private long dropped() {
      return lines - kept;
    }
  }

  /** Counts a line. */
  Tally count(MatchSet matches) {
    int id = matches.id();
    Tally tally = id < tallies.length ? tallies[id] : null;
    if (tally == null) {
      tally = begin(matches);
    }
    tally.lines++;
    return tally;
  }

  private Tally begin(MatchSet matches) {
    int id = matches.id();
    if (id >= tallies.length) {
      tallies = Arrays.copyOf(tallies, 2 * id);
    }
    tallies[id] = tally(matches, classifier.verdict(matches));
    return tallies[id];
  }

  private Tally tally(MatchSet matches, Verdict verdict) {
    return verdict.isDropped()
        ? new Tally(matches, classifier.verdictOnLong(), classifier.longestDropped(matches))
        : new Tally(matches, verdict, -1);
  }

  /** Takes the number of lines that matched one set of rules. */
  @FunctionalInterface
  interface TallyVisitor {
    void lines(MatchSet matches, long lines);
  }

  /** Shows how many lines with one set of rules were dropped, where any were. */
  void forEachDropped(TallyVisitor visitor) {
    for (Tally tally : tallies) {
      if (tally != null && tally.dropped() > 0) {
        visitor.lines(tally.matches, tally.dropped());
      }
    }
  }

  /** How many lines were counted. */
  long lines() {
    long sum = 0;
    for (Tally tally : tallies) {
      sum += tally == null ? 0 : tally.lines;
    }
    return sum;
  }

  /** How many of them are dropped. */
  long droppedLines() {
    long sum = 0;
    for (Tally tally : tallies) {
      sum += tally == null ? 0 : tally.dropped();
    }
    return sum;
  }

  /** Shows how many lines matched each set of rules. */
  void forEach(TallyVisitor visitor) {
    for (Tally tally : tallies) {
      if (tally != null) {
        visitor.lines(tally.matches, tally.lines);
      }
    }
  }
}
