package dev.logcheck.audit;

import static dev.logcheck.audit.AuditBench.cut;
import static dev.logcheck.audit.AuditBench.entry;
import static dev.logcheck.audit.AuditBench.log;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.line.StampReader;
import dev.logcheck.rule.RuleUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An audit knows how many lines went through it, when they were written, and what dropped them. */
final class TotalsTest {
  @TempDir Path temporary;

  private AuditBench bench;

  @BeforeEach
  void prepare() {
    bench = new AuditBench(temporary);
  }

  @Test
  void linesAreCountedWhetherDroppedOrReported() throws IOException {
    bench.add(RuleUse.IGNORE, "app", "routine$");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "routine\nnew\nroutine\n");
      log(auditor, "routine\n\n");
      assertLines(5, 3, auditor);
      assertEquals(Map.of("app", 3L), dropped(auditor));
    }
  }

  @Test
  void anAuditWithoutLinesHasNoTime() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      auditor.end();
      assertEquals(0, auditor.totals().lines());
      assertEquals(StampReader.NO_STAMP, auditor.totals().first());
      assertEquals(StampReader.NO_STAMP, auditor.totals().last());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anyNumberOfThreadsCountsTheSame(int threads) throws IOException {
    bench.processors(threads);
    bench.add(RuleUse.IGNORE, "even", "even$");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 00:00:00 h p: even\nNov 19 00:00:00 h p: odd\n".repeat(50_000));
      assertLines(100_000, 50_000, auditor);
      assertEquals(Map.of("even", 50_000L), dropped(auditor));
    }
  }

  @Test
  void whatSeveralFilesDropCountsForTheFirst() throws IOException {
    bench.add(RuleUse.IGNORE, "first", "x");
    bench.add(RuleUse.IGNORE, "second", "xy");
    bench.add(RuleUse.IGNORE, "third", "x.z");
    assertDropped(Map.of("first", 3L), "x\nxy\nxyz\n");
  }

  @Test
  void whatIsRaisedAndCancelledCountsForWhatCancelsIt() throws IOException {
    bench.add(RuleUse.VIOLATIONS, "su", "denied");
    bench.add(RuleUse.VIOLATIONS_IGNORE, "other", "denied");
    bench.add(RuleUse.VIOLATIONS_IGNORE, "local-su", "denied");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "denied\n");
      assertLines(1, 1, auditor);
      assertEquals(Map.of("local-su", 1L), dropped(auditor));
    }
  }

  @Test
  void aFileThatCancelsWhatNothingRaisedDropsNothing() throws IOException {
    bench.add(RuleUse.VIOLATIONS_IGNORE, "local", "session");
    bench.add(RuleUse.IGNORE, "su", "session opened");
    assertDropped(Map.of("su", 1L), "session opened\n");
  }

  @Test
  void theTimeIsThatOfTheFirstAndTheLastStampOfAllLogs() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 03:00:00 h a\nNov 19 05:00:00 h b\n");
      log(auditor, "2026-11-19T02:00:00Z h c\n2026-11-19T04:00:00Z h d\n");
      assertTime("2026-11-19T02:00:00Z", "2026-11-19T05:00:00Z", auditor);
    }
  }

  @Test
  void linesWithoutStampAtEitherEndOfALogDoNotHideItsTime() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "\tat trace\n\nNov 19 03:00:00 h a\nNov 19 05:00:00 h b\n\tat trace\n");
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T05:00:00Z", auditor);
    }
  }

  @Test
  void aLogWithoutAnyStampHasNoTime() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "a\nb\n");
      assertLines(2, 0, auditor);
      assertEquals(StampReader.NO_STAMP, auditor.totals().first());
      log(auditor, "Nov 19 03:00:00 h a\n");
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T03:00:00Z", auditor);
    }
  }

  @Test
  void droppedLinesCountForTheTime() throws IOException {
    bench.add(RuleUse.IGNORE, "app", "routine$");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 03:00:00 routine\nNov 19 04:00:00 new\nNov 19 05:00:00 routine\n");
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T05:00:00Z", auditor);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theOrderOfTheLinesDoesNotMatterForTheTime(int threads) throws IOException {
    bench.processors(threads);
    bench.add(RuleUse.IGNORE, "app", "routine$");
    String noon = "Nov 19 12:00:00 h routine\n".repeat(20_000);
    String others =
        """
        2026-11-19T12:00:00.5-09:00 routine
        Nov 19 02:30:00 h routine
        Nov 19 12:00:00.7 routine
        """;
    try (Auditor auditor = bench.auditor()) {
      log(auditor, noon + others + noon);
      assertTime("2026-11-19T02:30:00Z", "2026-11-19T21:00:00Z", auditor);
    }
  }

  @Test
  void theTimeIsThatOfSeconds() throws IOException {
    bench.add(RuleUse.IGNORE, "app", ".");
    try (Auditor auditor = bench.auditor()) {
      String log =
          """
          2026-11-19T03:00:00.7Z x
          2026-11-19T03:00:00.1Z x
          2026-11-19T03:00:01.2Z x
          2026-11-19T03:00:01.9Z x
          """;
      log(auditor, log);
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T03:00:01Z", auditor);
    }
  }

  @Test
  void theLinesOfAnEntryAreReportedOrDroppedTogether() throws IOException {
    bench.add(RuleUse.IGNORE, "app", "known");
    try (Auditor auditor = bench.auditor()) {
      entry(auditor, "Nov 19 03:00:00 h p: known\n    known too\n");
      entry(auditor, "Nov 19 04:00:00 h p: known\n    new\n    known\n");
      auditor.end();
      assertLines(5, 2, auditor);
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T04:00:00Z", auditor);
    }
  }

  @Test
  void cutLinesAreCountedAndHaveTheirTime() throws IOException {
    bench.add(RuleUse.IGNORE, "app", ".*");
    try (Auditor auditor = bench.auditor()) {
      cut(auditor, "Nov 19 03:00:00 h head [9 NUL bytes]\n");
      cut(auditor, "Nov 19 04:00:00 h p: entry\n    of two lines [9 bytes]\n");
      auditor.end();
      assertLines(3, 0, auditor);
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T04:00:00Z", auditor);
    }
  }

  private static void assertLines(long lines, long dropped, Auditor auditor) {
    assertEquals(lines, auditor.totals().lines(), "lines");
    assertEquals(dropped, auditor.totals().dropped(), "dropped");
  }

  private static void assertTime(String first, String last, Auditor auditor) {
    assertEquals(first, instant(auditor.totals().first()).toString(), "first");
    assertEquals(last, instant(auditor.totals().last()).toString(), "last");
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochMilli(micros / 1000);
  }

  private void assertDropped(Map<String, Long> expected, String log) throws IOException {
    try (Auditor auditor = bench.auditor()) {
      log(auditor, log);
      assertEquals(expected, dropped(auditor));
    }
  }

  private static Map<String, Long> dropped(Auditor auditor) {
    Map<String, Long> dropped = new TreeMap<>();
    auditor.forEachDrop((file, lines) -> dropped.merge(file.name(), lines, Long::sum));
    return dropped;
  }
}
