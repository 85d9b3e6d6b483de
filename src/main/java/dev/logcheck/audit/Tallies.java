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
    private final boolean dropped;
    private long lines;

    private Tally(MatchSet matches, Verdict verdict) {
      this.matches = matches;
      this.verdict = verdict;
      this.dropped = verdict.isDropped();
    }

    Verdict verdict() {
      return verdict;
    }

    boolean isDropped() {
      return dropped;
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
    tallies[id] = new Tally(matches, classifier.verdict(matches));
    return tallies[id];
  }

  /** Takes the number of lines that matched one set of rules. */
  @FunctionalInterface
  interface TallyVisitor {
    void lines(MatchSet matches, long lines);
  }

  void forEachDropped(TallyVisitor visitor) {
    for (Tally tally : tallies) {
      if (tally != null && tally.isDropped()) {
        visitor.lines(tally.matches, tally.lines);
      }
    }
  }

  /** How many lines were counted. */
  long lines() {
    long[] sum = new long[1];
    forEach((matches, lines) -> sum[0] += lines);
    return sum[0];
  }

  /** How many of them are dropped. */
  long droppedLines() {
    long[] sum = new long[1];
    forEachDropped((matches, lines) -> sum[0] += lines);
    return sum[0];
  }

  void forEach(TallyVisitor visitor) {
    for (Tally tally : tallies) {
      if (tally != null) {
        visitor.lines(tally.matches, tally.lines);
      }
    }
  }
}
