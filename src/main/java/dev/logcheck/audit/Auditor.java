package dev.logcheck.audit;

import dev.logcheck.regex.LineMatcher;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.MatcherStatistics;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.source.LineSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes the lines of all logs, one log after the other, and keeps those that the report has to
 * show.
 *
 * <p>A large buffer is scanned by two threads, each with its own half and its own matcher; the
 * findings are put together in their order.
 */
public final class Auditor implements LineSink, Closeable {
  /** Below this many bytes a second thread costs more than it brings. */
  private static final int WORTH_SHARING = 1 << 18;

  /** How many bytes of findings stay in memory, over all sections. */
  private static final int MEMORY = 16 << 20;

  private final RuleBook rules;
  private final Classifier classifier;
  private final FindingOrder order;
  private final SpillDirectory spillDirectory;
  private final StampReader stampReader;
  private final LineScanner scanner;
  private final LineScanner sharingScanner;
  private final ExecutorService thread;
  private final Map<Section, FindingStore> certain = new LinkedHashMap<>();
  private final Map<Section, FindingStore> unlessAttack = new LinkedHashMap<>();

  private long kept;
  private int memory;

  /** The last stamp of the log that is being read, and up to where in the buffer it is known. */
  private long lastStamp = Findings.NO_STAMP;

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
    this.classifier = new Classifier(rules, options.crackingIgnore());
    this.order = new FindingOrder(options.sortUnique());
    this.spillDirectory = spillDirectory;
    this.stampReader = new StampReader(now, zone);
    this.scanner = new LineScanner(rules.newLineMatcher(), classifier, stampReader);
    this.sharingScanner =
        new LineScanner(rules.newLineMatcher(), classifier, new StampReader(now, zone));
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread daemon = new Thread(task, "scanner");
              daemon.setDaemon(true);
              return daemon;
            });
    for (Section section : classifier.sections()) {
      certain.put(section, new FindingStore(order));
      unlessAttack.put(section, new FindingStore(order));
    }
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

  /** Says that the lines of another log follow: its first lines have no line before them. */
  public void startLog() {
    lastStamp = Findings.NO_STAMP;
  }

  @Override
  public void lines(byte[] buffer, int from, int to) throws IOException {
    stampsKnownTo = from;
    int middle = to - from < WORTH_SHARING ? to : endOfLine(buffer, from + (to - from) / 2, to);
    if (middle < to) {
      Future<?> second = thread.submit(() -> sharingScanner.scan(buffer, middle, to));
      scanner.scan(buffer, from, middle);
      await(second);
      keep(scanner, buffer);
      keep(sharingScanner, buffer);
    } else {
      scanner.scan(buffer, from, to);
      keep(scanner, buffer);
    }
    lastStamp = lastStampBefore(buffer, to);
  }

  private static int endOfLine(byte[] buffer, int from, int to) {
    int end = from;
    while (end < to && buffer[end++] != '\n') {}
    return end;
  }

  private static void await(Future<?> scan) throws IOException {
    try {
      scan.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the scan of a buffer failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scanning", e);
    }
  }

  private void keep(LineScanner scanner, byte[] buffer) throws IOException {
    for (NotedLines lines : scanner.noted()) {
      keep(lines, buffer);
    }
  }

  private void keep(NotedLines lines, byte[] buffer) throws IOException {
    for (int i = 0; i < lines.count(); i++) {
      long stamp = lines.stamp(i);
      if (stamp == Findings.NO_STAMP) {
        stamp = lastStampBefore(buffer, lines.start(i));
      }
      lastStamp = stamp;
      stampsKnownTo = lines.end(i);
      keep(buffer, lines.start(i), lines.end(i), stamp, lines.verdict(i));
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
      if (stamp != Findings.NO_STAMP) {
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
    scanner.scan(buffer, from, to);
    for (NotedLines lines : scanner.noted()) {
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
    int end = LineMatcher.withoutTrailingSpace(buffer, from, to);
    long stamp = stampReader.read(buffer, from, end);
    lastStamp = stamp == Findings.NO_STAMP ? lastStamp : stamp;
    keep(
        buffer, from, end, lastStamp, new Verdict(List.copyOf(sections), List.copyOf(conditional)));
  }

  private void keep(byte[] buffer, int from, int to, long stamp, Verdict verdict)
      throws IOException {
    kept++;
    for (Section section : verdict.sections()) {
      keep(certain.get(section), buffer, from, to, stamp);
    }
    for (Section section : verdict.unlessAttack()) {
      keep(unlessAttack.get(section), buffer, from, to, stamp);
    }
  }

  private void keep(FindingStore store, byte[] buffer, int from, int to, long stamp)
      throws IOException {
    if (memory > MEMORY - (to - from)) {
      spill(certain.values());
      spill(unlessAttack.values());
      memory = 0;
    }
    store.add(buffer, from, to, stamp);
    memory += to - from;
  }

  private void spill(Collection<FindingStore> stores) throws IOException {
    for (FindingStore store : stores) {
      store.spill(spillDirectory.path());
    }
  }

  /**
   * A section with its findings.
   *
   * @param section which section
   * @param findings its lines, in order
   */
  public record SectionFindings(Section section, Findings findings) {}

  /**
   * The sections that have findings, in the order of the report; no lines may follow.
   *
   * @throws IOException if spilled findings cannot be read back
   */
  public List<SectionFindings> sections() throws IOException {
    boolean attack = false;
    List<SectionFindings> sections = new ArrayList<>();
    for (Section section : certain.keySet()) {
      List<FindingStore> stores = new ArrayList<>(List.of(certain.get(section)));
      if (!attack) {
        stores.add(unlessAttack.get(section));
      }
      Findings findings = new MergedFindings(order, stores);
      if (findings.count() > 0) {
        sections.add(new SectionFindings(section, findings));
        attack |= section.layer() == Layer.SECURITY_ALERTS;
      }
    }
    return sections;
  }

  /** Takes how many lines matched one set of rules. */
  @FunctionalInterface
  public interface HitVisitor {
    /** So many lines matched just these rules. */
    void hits(MatchSet matches, long lines);
  }

  /** Shows every distinct set of rules that lines have matched, with the number of those lines. */
  public void forEachHit(HitVisitor visitor) {
    scanner.hits().forEach(visitor);
    sharingScanner.hits().forEach(visitor);
  }

  /** What matching has cost, for those who ask. */
  public MatcherStatistics statistics() {
    return scanner.statistics();
  }

  /** How many lines were kept. */
  public long kept() {
    return kept;
  }

  /** Ends the second thread. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
