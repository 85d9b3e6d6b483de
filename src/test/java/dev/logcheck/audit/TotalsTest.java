package dev.logcheck.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.line.StampReader;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An audit knows how many lines went through it, when they were written, and what dropped them. */
final class TotalsTest {
  @TempDir Path temporary;

  private int processors = 2;
  private final RuleBook.Builder rules = RuleBook.builder(RuleRewriter.none());

  @Test
  void linesAreCountedWhetherDroppedOrReported() throws IOException {
    add(RuleUse.IGNORE, "app", "routine$");
    try (Auditor auditor = auditor()) {
      log(auditor, "routine\nnew\nroutine\n");
      log(auditor, "routine\n\n");
      assertLines(5, 3, auditor);
      assertEquals(Map.of("app", 3L), dropped(auditor));
    }
  }

  @Test
  void anAuditWithoutLinesHasNoTime() throws IOException {
    try (Auditor auditor = auditor()) {
      auditor.end();
      assertEquals(0, auditor.totals().lines());
      assertEquals(StampReader.NO_STAMP, auditor.totals().first());
      assertEquals(StampReader.NO_STAMP, auditor.totals().last());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anyNumberOfThreadsCountsTheSame(int threads) throws IOException {
    processors = threads;
    add(RuleUse.IGNORE, "even", "even$");
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:00 h p: even\nNov 19 00:00:00 h p: odd\n".repeat(50_000));
      assertLines(100_000, 50_000, auditor);
      assertEquals(Map.of("even", 50_000L), dropped(auditor));
    }
  }

  @Test
  void whatSeveralFilesDropCountsForTheFirst() throws IOException {
    add(RuleUse.IGNORE, "first", "x");
    add(RuleUse.IGNORE, "second", "xy");
    add(RuleUse.IGNORE, "third", "x.z");
    try (Auditor auditor = auditor()) {
      log(auditor, "x\nxy\nxyz\n");
      assertEquals(Map.of("first", 3L), dropped(auditor));
    }
  }

  @Test
  void whatIsRaisedAndCancelledCountsForWhatCancelsIt() throws IOException {
    add(RuleUse.VIOLATIONS, "su", "denied");
    add(RuleUse.VIOLATIONS_IGNORE, "other", "denied");
    add(RuleUse.VIOLATIONS_IGNORE, "local-su", "denied");
    try (Auditor auditor = auditor()) {
      log(auditor, "denied\n");
      assertLines(1, 1, auditor);
      assertEquals(Map.of("local-su", 1L), dropped(auditor));
    }
  }

  @Test
  void aFileThatCancelsWhatNothingRaisedDropsNothing() throws IOException {
    add(RuleUse.VIOLATIONS_IGNORE, "local", "session");
    add(RuleUse.IGNORE, "su", "session opened");
    try (Auditor auditor = auditor()) {
      log(auditor, "session opened\n");
      assertEquals(Map.of("su", 1L), dropped(auditor));
    }
  }

  @Test
  void theTimeIsThatOfTheFirstAndTheLastStampOfAllLogs() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 03:00:00 h a\nNov 19 05:00:00 h b\n");
      log(auditor, "2026-11-19T02:00:00Z h c\n2026-11-19T04:00:00Z h d\n");
      assertTime("2026-11-19T02:00:00Z", "2026-11-19T05:00:00Z", auditor);
    }
  }

  @Test
  void linesWithoutStampAtEitherEndOfALogDoNotHideItsTime() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "\tat trace\n\nNov 19 03:00:00 h a\nNov 19 05:00:00 h b\n\tat trace\n");
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T05:00:00Z", auditor);
    }
  }

  @Test
  void aLogWithoutAnyStampHasNoTime() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "a\nb\n");
      assertLines(2, 0, auditor);
      assertEquals(StampReader.NO_STAMP, auditor.totals().first());
      log(auditor, "Nov 19 03:00:00 h a\n");
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T03:00:00Z", auditor);
    }
  }

  @Test
  void droppedLinesCountForTheTime() throws IOException {
    add(RuleUse.IGNORE, "app", "routine$");
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 03:00:00 routine\nNov 19 04:00:00 new\nNov 19 05:00:00 routine\n");
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T05:00:00Z", auditor);
    }
  }

  @Test
  void theLinesOfAnEntryAreReportedOrDroppedTogether() throws IOException {
    add(RuleUse.IGNORE, "app", "known");
    try (Auditor auditor = auditor()) {
      entry(auditor, "Nov 19 03:00:00 h p: known\n    known too\n");
      entry(auditor, "Nov 19 04:00:00 h p: known\n    new\n    known\n");
      auditor.end();
      assertLines(5, 2, auditor);
      assertTime("2026-11-19T03:00:00Z", "2026-11-19T04:00:00Z", auditor);
    }
  }

  @Test
  void cutLinesAreCountedAndHaveTheirTime() throws IOException {
    add(RuleUse.IGNORE, "app", ".*");
    try (Auditor auditor = auditor()) {
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

  private static Map<String, Long> dropped(Auditor auditor) {
    Map<String, Long> dropped = new TreeMap<>();
    auditor.forEachDrop((file, lines) -> dropped.merge(file.name(), lines, Long::sum));
    return dropped;
  }

  private void add(RuleUse use, String name, String pattern) {
    Path path = Path.of(use.name(), name);
    rules.add(new Rule(new RuleFile(use, name, path), 1, pattern));
  }

  private Auditor auditor() {
    return new Auditor(
        rules.build(),
        new Auditor.Options(false, false, processors, 1 << 30),
        Instant.parse("2026-11-20T00:00:00Z"),
        ZoneOffset.UTC,
        () -> temporary);
  }

  private static void log(Auditor auditor, String text) throws IOException {
    auditor.lines(chunk(text));
    auditor.end();
  }

  private static void entry(Auditor auditor, String text) throws IOException {
    auditor.entry(chunk(text));
  }

  private static void cut(Auditor auditor, String text) throws IOException {
    auditor.cut(chunk(text), text.indexOf('[') - 1);
  }

  private static Chunk chunk(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Chunk.withoutPlace(Generation.NONE, bytes, 0, bytes.length);
  }
}
