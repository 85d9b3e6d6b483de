package dev.logcheck.report;

import dev.logcheck.audit.Auditor;
import dev.logcheck.audit.LineExtractor;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.StampZones;
import dev.logcheck.machine.MemoryState;
import dev.logcheck.report.Overview.Routine;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report on a log that the shipped rules make, those for servers. */
final class DayReport {
  private static final Instant NOW = Instant.parse("2026-11-21T00:02:00Z");

  private DayReport() {}

  static Report of(List<String> lines) {
    try (Auditor auditor = auditor()) {
      byte[] log = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      auditor.lines(Chunk.withoutPlace(Generation.NONE, log, 0, log.length));
      auditor.end();
      return new Report(
          overview(auditor.totals()),
          List.of(),
          "This report is from logcheck.\n",
          List.of(),
          sections(auditor),
          List.of(),
          "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Summaries of a machine that had the day before. */
  static Summaries summaries() {
    try {
      MemoryState state = new MemoryState();
      SeenTemplates first = SeenTemplates.read(state.open(), 1);
      new Summaries(first, ZoneOffset.UTC, Budget.FULL).of(of(DayLog.usual()));
      state.commit(first::addTo);
      return new Summaries(SeenTemplates.read(state.open(), 2), ZoneOffset.UTC, Budget.FULL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Overview overview(Totals totals) {
    return new Overview(
        "web1",
        1,
        totals,
        Duration.ofMillis(1450),
        Optional.of(Instant.parse("2026-11-20T00:02:00Z")),
        false,
        List.of(
            new Routine("sshd", 9000, Optional.of(1950L), Duration.ofDays(1)),
            new Routine("cron", 3744, Optional.of(3700L), Duration.ofDays(1)),
            new Routine("systemd", 1247, Optional.of(1240L), Duration.ofDays(1))),
        Map.of());
  }

  /** What is found outlives the audit, which frees its memory. */
  private static List<Report.Section> sections(Auditor auditor) throws IOException {
    List<Report.Section> sections = new ArrayList<>();
    for (Auditor.SectionFindings each : auditor.sections()) {
      FakeFindings kept = new FakeFindings();
      each.findings()
          .forEach(
              finding ->
                  kept.add(
                      finding.stamp(),
                      Arrays.copyOfRange(finding.buffer(), finding.from(), finding.to())));
      String heading = each.reason().heading(each.reason().layer().title());
      sections.add(new Report.Section(each.reason().layer(), heading, kept));
    }
    return sections;
  }

  private static Auditor auditor() throws IOException {
    RuleBook.Builder book = RuleBook.builder(RuleRewriter.none());
    book.add(Path.of("etc-logcheck/cracking.d"), RuleUse.CRACKING);
    book.add(Path.of("etc-logcheck/violations.d"), RuleUse.VIOLATIONS);
    book.add(Path.of("etc-logcheck/violations.ignore.d"), RuleUse.VIOLATIONS_IGNORE);
    book.add(Path.of("etc-logcheck/failures.d"), RuleUse.FAILURES);
    book.add(Path.of("etc-logcheck/failures.ignore.d"), RuleUse.FAILURES_IGNORE);
    book.add(Path.of("etc-logcheck/ignore.d.paranoid"), RuleUse.IGNORE);
    book.add(Path.of("ignore.d.server"), RuleUse.IGNORE);
    return new Auditor(
        book.build(),
        new Auditor.Options(false, 2, 1 << 30),
        LineExtractor.Factory.NONE,
        new StampZones(NOW, ZoneOffset.UTC),
        () -> Path.of("target"));
  }
}
