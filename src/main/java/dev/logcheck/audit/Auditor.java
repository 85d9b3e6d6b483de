package dev.logcheck.audit;

import dev.logcheck.line.StampZones;
import dev.logcheck.line.TrailingSpace;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.MatcherStatistics;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.LineSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the lines of all logs, one log after the other, and keeps those that the report has to
 * show.
 *
 * <p>The text is cut into pieces, which several threads scan; what they find is kept in the order
 * of the lines, whatever the number of threads.
 */
public final class Auditor implements LineSink, Closeable {
  private final RuleBook rules;
  private final Classifier classifier;
  private final LineExtractor.Factory extraction;
  private final SharedScan scan;
  private final StampSequence stamps;
  private final Origins origins = new Origins();
  private final Finding finding = new Finding(origins);
  private final KeptFindings kept;
  private final Piece entryPiece = new Piece();
  private final Notes entryNotes = new Notes();
  private final Period entryPeriod;
  private long cutLines;

  /**
   * Lines that alone would be dropped, in entries that another line makes appear; less those that
   * alone would appear, in entries that are dropped.
   */
  private long takenAlong;

  /**
   * Audits with the given rules.
   *
   * @param options how
   * @param extraction what else is made of the lines
   * @param zones what stamps mean
   * @param spillDirectory takes what outgrows the memory
   */
  public Auditor(
      RuleBook rules,
      Options options,
      LineExtractor.Factory extraction,
      StampZones zones,
      SpillDirectory spillDirectory) {
    this.rules = rules;
    this.extraction = extraction;
    this.stamps = new StampSequence(zones.newReader());
    this.entryPeriod = new Period(zones.newReader());
    this.classifier = new Classifier(rules);
    FindingOrder order = new FindingOrder(options.sortUnique());
    this.kept =
        new KeptFindings(classifier.reasons(), order, origins, spillDirectory, options.memory());
    List<LineScanner> scanners = new ArrayList<>();
    for (int i = 0; i < options.processors(); i++) {
      Period period = new Period(zones.newReader());
      Tallies tallies = new Tallies(classifier, extraction.newExtractor());
      scanners.add(new LineScanner(rules.newLineMatcher(), tallies, period));
    }
    this.scan = new SharedScan(scanners);
  }

  /**
   * How to audit. Only the first changes what is found.
   *
   * @param sortUnique whether a finding that occurs again is dropped
   * @param processors how many threads may scan, from 1; no more than eight do
   * @param memory the most bytes that Java may use for everything
   */
  public record Options(boolean sortUnique, int processors, long memory) {}

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

  @Override
  public void end() throws IOException {
    keepAll();
    stamps.endLog();
  }

  @Override
  public void lines(Chunk lines) throws IOException {
    int start = lines.from();
    while (start < lines.to()) {
      int end = endOfPiece(lines, start);
      while (!scan.hasRoomFor(end - start)) {
        keepOldest();
      }
      Piece piece = scan.newPiece();
      piece.fill(lines, start, end);
      scan.add(piece);
      start = end;
    }
  }

  private static int endOfPiece(Chunk lines, int start) {
    if (lines.to() - start <= Piece.USUAL) {
      return lines.to();
    }
    byte[] buffer = lines.buffer();
    int end = start + Piece.USUAL;
    while (end < lines.to() && buffer[end++] != '\n') {}
    return end;
  }

  private void keepAll() throws IOException {
    while (!scan.isEmpty()) {
      keepOldest();
    }
  }

  private void keepOldest() throws IOException {
    Piece piece = scan.takeOldest();
    stamps.begin(piece.text());
    for (NotedLines lines : piece.noted()) {
      keep(lines, piece);
    }
    stamps.end(piece.length());
    scan.release(piece);
  }

  private void keep(NotedLines lines, Piece piece) throws IOException {
    for (int i = 0; i < lines.count(); i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      keep(piece, start, end, stamps.stamp(start, end, lines.stamp(i)), lines.verdict(i));
      if (lines.isExtracted(i)) {
        extraction.take(lines.notes(), finding);
      }
    }
  }

  private void keep(Piece piece, int start, int end, long stamp, Verdict verdict) {
    finding
        .at(piece.text(), start, end, stamp)
        .from(origins.number(piece.generation()), piece.offset(start));
    kept.add(finding, verdict);
  }

  @Override
  public void entry(Chunk entry) throws IOException {
    keepAll();
    entryPiece.fill(entry, entry.from(), entry.to());
    scan.scan(entryPiece);
    Verdict verdict = EntryVerdict.on(entryPiece, scan, classifier);
    // For events, an entry of several lines is one message.
    byte[] line = JoinedLines.of(entryPiece.text(), entryPiece.length());
    entryNotes.clear();
    LineExtractor.Extraction found = scan.extracted(line, 0, line.length, entryNotes);
    boolean ignored = found != null && verdict.isUnknown() && found.ignores();
    if (ignored) {
      takenAlong -= entryPiece.findings();
    } else if (!verdict.isDropped()) {
      takenAlong += entryPiece.lines() - entryPiece.findings();
    }
    keepEntry(ignored ? Verdict.DROPPED : verdict);
    if (found != null) {
      extraction.take(entryNotes, finding.at(line, 0, line.length, finding.stamp()));
    }
    entryPiece.shrink();
  }

  @Override
  public void cut(Chunk line, int kept) throws IOException {
    keepAll();
    entryPiece.fill(line, line.from(), line.to());
    cutLines += entryPiece.lines();
    keepEntry(new Verdict(reasonsForBeginning(entryPiece.text(), kept), List.of()));
    entryPiece.shrink();
  }

  /** All of its lines are one finding, or none. */
  private void keepEntry(Verdict verdict) throws IOException {
    byte[] text = entryPiece.text();
    int end = TrailingSpace.start(text, 0, entryPiece.length());
    stamps.begin(text);
    long stamp = stamps.stamp(0, end, entryPeriod.read(text, 0, end));
    keep(entryPiece, 0, end, stamp, verdict);
  }

  /** The last line takes the first byte behind the cut along, so that no rule finds its end. */
  private List<Reason> reasonsForBeginning(byte[] text, int kept) {
    Set<Reason> reasons = new LinkedHashSet<>();
    int start = 0;
    while (start <= kept) {
      int end = start;
      while (end < kept && text[end] != '\n') {
        end++;
      }
      int to = end < kept ? TrailingSpace.start(text, start, end) : kept + 1;
      reasons.addAll(classifier.reasonsForBeginning(scan.match(text, start, to)));
      start = end + 1;
    }
    if (reasons.size() > 1) {
      reasons.remove(Reason.OTHER);
    }
    return List.copyOf(reasons);
  }

  /**
   * A section of the report.
   *
   * @param reason why its findings are in it
   * @param findings its lines, in order
   */
  public record SectionFindings(Reason reason, Findings findings) {}

  /**
   * The sections that have findings, in the order of the report; the last log must have ended. The
   * automaton makes room for what is made of them.
   *
   * @throws IOException if spilled findings cannot be read back
   */
  public List<SectionFindings> sections() throws IOException {
    rules.forgetStates();
    return kept.sections();
  }

  /** Why findings are missing: no room in the directory that takes them; empty if none are. */
  public Optional<IOException> incomplete() {
    return kept.full();
  }

  /** Takes how many lines matched one set of rules. */
  @FunctionalInterface
  public interface HitVisitor {
    /**
     * So many lines matched these rules, or so many more: a set may be shown several times, and the
     * rules of a line one by one.
     */
    void hits(RuleBook rules, MatchSet matches, long lines);
  }

  /** Shows every set of rules that lines have matched; the last log must have ended. */
  public void forEachHit(HitVisitor visitor) {
    for (Tallies tallies : scan.tallies()) {
      tallies.forEach((matches, lines) -> visitor.hits(rules, matches, lines));
    }
  }

  /** What went through; the last log must have ended. */
  public Totals totals() {
    long lines = cutLines;
    long dropped = -takenAlong;
    for (Tallies tallies : scan.tallies()) {
      lines += tallies.lines();
      dropped += tallies.droppedLines();
    }
    Totals totals = new Totals(lines, dropped, entryPeriod.first(), entryPeriod.last());
    for (Period period : scan.periods()) {
      totals = totals.including(period.first()).including(period.last());
    }
    return totals;
  }

  /** Takes how many lines a rule file has dropped. */
  @FunctionalInterface
  public interface DropVisitor {
    /** So many lines, or so many more: a file may be shown several times. */
    void dropped(RuleFile file, long lines);
  }

  /**
   * Shows which rule files dropped lines; what several drop counts for the first of them. A line of
   * an entry counts even if another one makes the entry appear. The last log must have ended.
   */
  public void forEachDrop(DropVisitor visitor) {
    for (Tallies tallies : scan.tallies()) {
      tallies.forEachDropped(visitor::dropped);
    }
  }

  /** What matching has cost, for those who ask; the last log must have ended. */
  public MatcherStatistics statistics() {
    return scan.statistics();
  }

  /** Ends the threads that scan, and gives back the room on disk: the sections are gone. */
  @Override
  public void close() throws IOException {
    scan.close();
    kept.close();
  }
}
