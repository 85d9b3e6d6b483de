package dev.logcheck.run;

import dev.logcheck.audit.Auditor;
import dev.logcheck.audit.Auditor.SectionFindings;
import dev.logcheck.audit.Totals;
import dev.logcheck.rule.RuleProblem;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.LineSink;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Makes the auditor when the first new line comes: most runs of an hourly job find none, and should
 * not pay for reading and compiling two thousand rules.
 */
final class LazyAudit implements LineSink, Closeable {

  /** Makes the auditor. */
  @FunctionalInterface
  interface Factory {
    /** Reads the rules and makes an auditor of them. */
    Auditor create() throws IOException;
  }

  private final Factory factory;
  private Optional<Auditor> auditor = Optional.empty();

  LazyAudit(Factory factory) {
    this.factory = factory;
  }

  /** Whether a line came. */
  boolean hasStarted() {
    return auditor.isPresent();
  }

  /** The sections that have findings, in the order of the report. */
  List<SectionFindings> sections() throws IOException {
    return auditor.isPresent() ? auditor.get().sections() : List.of();
  }

  /** Why findings are missing; empty if none are. */
  Optional<IOException> incomplete() {
    return auditor.flatMap(Auditor::incomplete);
  }

  /** What was wrong with the rules; empty if they were not read. */
  List<RuleProblem> problems() {
    return auditor.isPresent() ? auditor.get().rules().problems() : List.of();
  }

  /** Shows every set of rules that lines have matched. */
  void forEachHit(Auditor.HitVisitor visitor) {
    if (auditor.isPresent()) {
      auditor.get().forEachHit(visitor);
    }
  }

  /** Shows which rule files dropped lines. */
  void forEachDrop(Auditor.DropVisitor visitor) {
    if (auditor.isPresent()) {
      auditor.get().forEachDrop(visitor);
    }
  }

  /** What went through. */
  Totals totals() {
    return auditor.isPresent() ? auditor.get().totals() : Totals.NONE;
  }

  /** Says what matching has cost, if a line came. */
  void traceMatching(StepLog steps) {
    if (auditor.isPresent()) {
      steps.step(() -> "matching: " + auditor.get().statistics());
    }
  }

  @Override
  public void lines(Chunk lines) throws IOException {
    started().lines(lines);
  }

  @Override
  public void entry(Chunk entry) throws IOException {
    started().entry(entry);
  }

  @Override
  public void cut(Chunk line, int kept) throws IOException {
    started().cut(line, kept);
  }

  @Override
  public void end() throws IOException {
    if (auditor.isPresent()) {
      auditor.get().end();
    }
  }

  private Auditor started() throws IOException {
    if (auditor.isEmpty()) {
      auditor = Optional.of(factory.create());
    }
    return auditor.get();
  }

  @Override
  public void close() throws IOException {
    if (auditor.isPresent()) {
      auditor.get().close();
    }
  }
}
