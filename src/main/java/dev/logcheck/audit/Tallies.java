package dev.logcheck.audit;

import dev.logcheck.audit.LineExtractor.Extraction;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.rule.RuleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * What becomes of the lines that match each distinct set of rules, and how many there were, from
 * which the hits of every rule follow. Lines whose set has no number are judged one by one. For one
 * thread at a time.
 */
final class Tallies {
  private static final int MOST_SINGLE = 1000;

  private final Classifier classifier;
  private final LineExtractor extractor;
  private Tally[] tallies = new Tally[64];

  /** Those of sets without numbers, until they are summed up. */
  private final List<Tally> single = new ArrayList<>();

  private final Map<Integer, Long> linesOfPattern = new HashMap<>();
  private final Map<RuleFile, Long> droppedByFile = new HashMap<>();
  private long summedLines;
  private long summedDrops;

  /**
   * None yet.
   *
   * @param extractor says what else is taken out of lines
   */
  Tallies(Classifier classifier, LineExtractor extractor) {
    this.classifier = classifier;
    this.extractor = extractor;
  }

  /** That of the lines which match just these rules. */
  static final class Tally {
    private final MatchSet matches;
    private final Verdict verdict;
    private final int longestDropped;
    private final Extraction extraction;
    private long lines;
    private long kept;
    private long ignored;

    private Tally(MatchSet matches, Verdict verdict, int longestDropped, Extraction extraction) {
      this.matches = matches;
      this.verdict = verdict;
      this.longestDropped = longestDropped;
      this.extraction = extraction;
    }

    /** Notes what else a line is, dropped or not; tells whether it is anything. */
    boolean extract(byte[] text, int from, int to, Notes notes) {
      return extraction != null && extraction.extract(text, from, to, notes);
    }

    /** Whether what was noted of the last line drops it. */
    boolean ignores() {
      return verdict.isUnknown() && extraction.ignores();
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

    /** Counts a line that is dropped, but not by a rule. */
    void ignore() {
      ignored++;
    }

    private long dropped() {
      return lines - kept;
    }

    private long droppedByRules() {
      return lines - kept - ignored;
    }
  }

  /** Notes what else a line is, which is not counted; null if it is nothing. */
  Extraction extracted(MatchSet matches, byte[] text, int from, int to, Notes notes) {
    Extraction extraction = extractor.extraction(matches);
    return extraction != null && extraction.extract(text, from, to, notes) ? extraction : null;
  }

  /** Counts a line. */
  Tally count(MatchSet matches) {
    int id = matches.id();
    Tally tally = id < 0 ? beginSingle(matches) : id < tallies.length ? tallies[id] : null;
    if (tally == null) {
      tally = begin(matches);
    }
    tally.lines++;
    return tally;
  }

  private Tally beginSingle(MatchSet matches) {
    if (single.size() == MOST_SINGLE) {
      sumUp();
    }
    Tally tally = tally(matches, classifier.verdict(matches));
    single.add(tally);
    return tally;
  }

  /** Counts for each pattern what it would be counted for in its sets. */
  private void sumUp() {
    for (Tally tally : single) {
      tally.matches.forEach(pattern -> linesOfPattern.merge(pattern, tally.lines, Long::sum));
      if (tally.droppedByRules() > 0) {
        droppedByFile.merge(classifier.dropping(tally.matches), tally.droppedByRules(), Long::sum);
      }
      summedLines += tally.lines;
      summedDrops += tally.dropped();
    }
    single.clear();
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
    Extraction extraction = extractor.extraction(matches);
    return verdict.isDropped()
        ? new Tally(
            matches, classifier.verdictOnLong(), classifier.longestDropped(matches), extraction)
        : new Tally(matches, verdict, -1, extraction);
  }

  /** Takes the number of lines that matched these rules, perhaps beside others. */
  @FunctionalInterface
  interface TallyVisitor {
    void lines(MatchSet matches, long lines);
  }

  /** Shows how many lines a rule file has dropped, where it has; a file several times. */
  void forEachDropped(ObjLongConsumer<RuleFile> visitor) {
    for (Tally tally : tallies) {
      if (tally != null && tally.droppedByRules() > 0) {
        visitor.accept(classifier.dropping(tally.matches), tally.droppedByRules());
      }
    }
    sumUp();
    droppedByFile.forEach(visitor::accept);
  }

  /** How many lines were counted. */
  long lines() {
    sumUp();
    long sum = summedLines;
    for (Tally tally : tallies) {
      sum += tally == null ? 0 : tally.lines;
    }
    return sum;
  }

  /** How many of them are dropped. */
  long droppedLines() {
    sumUp();
    long sum = summedDrops;
    for (Tally tally : tallies) {
      sum += tally == null ? 0 : tally.dropped();
    }
    return sum;
  }

  /** Shows how many lines matched each set of rules, and each rule of sets without numbers. */
  void forEach(TallyVisitor visitor) {
    for (Tally tally : tallies) {
      if (tally != null) {
        visitor.lines(tally.matches, tally.lines);
      }
    }
    sumUp();
    linesOfPattern.forEach((pattern, lines) -> visitor.lines(MatchSet.ofOne(pattern), lines));
  }
}
