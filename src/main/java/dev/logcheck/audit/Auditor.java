package dev.logcheck.audit;

import dev.logcheck.line.StampReader;
import dev.logcheck.line.TrailingSpace;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.MatcherStatistics;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.source.LineSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the lines of all logs, one log after the other, and keeps those that the report has to
 * show.
 *
 * <p>A large buffer is scanned by two threads, each with its own part and its own matcher; what
 * they find is kept in the order of the lines.
 */
public final class Auditor implements LineSink, Closeable {
  private final RuleBook rules;
  private final StampReader stampReader;
  private final LineScanner scanner;
  private final SharedScan scan;
  private final Piece entry = new Piece();
  private final KeptFindings kept;

  /** The last stamp of the log that is being read, and up to where in its buffer it is known. */
  private long lastStamp = StampReader.NO_STAMP;

  private int stampsKnownTo;

  /**
   * Audits with the given rules.
   *
   * @param options what the settings say
   * @param now decides the year of traditional stamps
   * @param spillDirectory takes what outgrows the memory
   */
  public Auditor(
      RuleBook rules, Options options, Instant now, ZoneId zone, SpillDirectory spillDirectory) {
    this.rules = rules;
    Classifier classifier = new Classifier(rules, options.crackingIgnore());
    FindingOrder order = new FindingOrder(options.sortUnique());
    this.kept = new KeptFindings(classifier.sections(), order, spillDirectory);
    this.stampReader = new StampReader(now, zone);
    this.scanner = new LineScanner(rules.newLineMatcher(), classifier, stampReader);
    this.scan =
        new SharedScan(
            scanner,
            new LineScanner(rules.newLineMatcher(), classifier, new StampReader(now, zone)));
  }

  /**
   * What the settings say about the audit.
   *
   * @param crackingIgnore whether {@code cracking.ignore.d} cancels alerts
   * @param sortUnique whether a finding that occurs again is dropped
   */
  public record Options(boolean crackingIgnore, boolean sortUnique) {}

  /** Names a directory, making it if need be. */
  @FunctionalInterface
  public interface SpillDirectory {
    /** An existing directory. */
    Path path() throws IOException;
  }

  /** The rules that are audited with. */
  public RuleBook rules() {
    return rules;
  }

  /**
   * Says that a log has come to its end: the first lines of the next have no line before them.
   *
   * @throws IOException if findings cannot be spilled
   */
  public void endLog() throws IOException {
    keepAll();
    lastStamp = StampReader.NO_STAMP;
  }

  @Override
  public void lines(byte[] buffer, int from, int to) throws IOException {
    int start = from;
    while (start < to) {
      int end = to - start <= Piece.USUAL ? to : endOfLine(buffer, start + Piece.USUAL, to);
      while (!scan.hasRoomFor(end - start)) {
        keepOldest();
      }
      scan.add(buffer, start, end);
      start = end;
    }
  }

  private static int endOfLine(byte[] buffer, int from, int to) {
    int end = from;
    while (end < to && buffer[end++] != '\n') {}
    return end;
  }

  private void keepAll() throws IOException {
    while (!scan.isEmpty()) {
      keepOldest();
    }
  }

  private void keepOldest() throws IOException {
    Piece piece = scan.takeOldest();
    stampsKnownTo = 0;
    for (NotedLines lines : piece.noted()) {
      keep(lines, piece.text());
    }
    lastStamp = lastStampBefore(piece.text(), piece.length());
    scan.release(piece);
  }

  private void keep(NotedLines lines, byte[] buffer) throws IOException {
    for (int i = 0; i < lines.count(); i++) {
      long stamp = lines.stamp(i);
      if (stamp == StampReader.NO_STAMP) {
        stamp = lastStampBefore(buffer, lines.start(i));
      }
      lastStamp = stamp;
      stampsKnownTo = lines.end(i);
      kept.add(buffer, lines.start(i), lines.end(i), stamp, lines.verdict(i));
    }
  }

  /**
   * A line without stamp stays behind the line before it, which may have been dropped: so that line
   * is looked for, backwards, but never further than the stamps are known. Each byte is thus looked
   * at once more at the most, and in a log with stamps hardly any.
   */
  private long lastStampBefore(byte[] buffer, int position) {
    int end = position - 1;
    while (end > stampsKnownTo) {
      int start = end;
      while (start > stampsKnownTo && buffer[start - 1] != '\n') {
        start--;
      }
      long stamp = stampReader.read(buffer, start, end);
      if (stamp != StampReader.NO_STAMP) {
        return stamp;
      }
      end = start - 1;
    }
    return lastStamp;
  }

  @Override
  public void entry(byte[] buffer, int from, int to) throws IOException {
    Set<Section> sections = new LinkedHashSet<>();
    Set<Section> conditional = new LinkedHashSet<>();
    keepAll();
    entry.fill(buffer, from, to);
    scanner.scan(entry);
    for (NotedLines lines : entry.noted()) {
      for (int i = 0; i < lines.count(); i++) {
        sections.addAll(lines.verdict(i).sections());
        conditional.addAll(lines.verdict(i).unlessAttack());
      }
    }
    if (sections.isEmpty() && conditional.isEmpty()) {
      return;
    } else if (sections.size() > 1) {
      sections.remove(Section.SYSTEM_EVENTS);
    }
    int end = TrailingSpace.start(buffer, from, to);
    long stamp = stampReader.read(buffer, from, end);
    lastStamp = stamp == StampReader.NO_STAMP ? lastStamp : stamp;
    kept.add(
        buffer, from, end, lastStamp, new Verdict(List.copyOf(sections), List.copyOf(conditional)));
  }

  /**
   * A section with its findings.
   *
   * @param section which section
   * @param findings its lines, in order
   */
  public record SectionFindings(Section section, Findings findings) {}

  /**
   * The sections that have findings, in the order of the report; the last log must have ended.
   *
   * @throws IOException if spilled findings cannot be read back
   */
  public List<SectionFindings> sections() throws IOException {
    return kept.sections();
  }

  /** Takes how many lines matched one set of rules. */
  @FunctionalInterface
  public interface HitVisitor {
    /** So many lines matched just these rules. */
    void hits(MatchSet matches, long lines);
  }

  /** Shows every distinct set of rules that lines have matched, with the number of those lines. */
  public void forEachHit(HitVisitor visitor) {
    for (Tallies tallies : scan.tallies()) {
      tallies.forEach(visitor);
    }
  }

  /** What matching has cost, for those who ask. */
  public MatcherStatistics statistics() {
    return scanner.statistics();
  }

  /** How many lines were kept. */
  public long kept() {
    return kept.count();
  }

  /** Ends the second thread. */
  @Override
  public void close() {
    scan.close();
  }
}
