package dev.logcheck.audit;

import static dev.logcheck.audit.AuditBench.assertEvents;
import static dev.logcheck.audit.AuditBench.cut;
import static dev.logcheck.audit.AuditBench.entry;
import static dev.logcheck.audit.AuditBench.events;
import static dev.logcheck.audit.AuditBench.lines;
import static dev.logcheck.audit.AuditBench.log;
import static dev.logcheck.audit.AuditBench.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.rule.RuleUse;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many lines, long lines, and many threads: nothing is lost, and the order stays. */
final class FloodTest {
  @TempDir Path temporary;

  private AuditBench bench;

  @BeforeEach
  void prepare() {
    bench = new AuditBench(temporary);
  }

  @Test
  void aCutLineIsReportedWhateverTheRulesSayAndNoRuleFindsItsEnd() throws IOException {
    bench.ignore(".*");
    bench.add(RuleUse.VIOLATIONS, "end", "head$");
    bench.add(RuleUse.VIOLATIONS, "open", "head.*$");
    bench.add(RuleUse.VIOLATIONS_IGNORE, "open", ".*");
    try (Auditor auditor = bench.auditor()) {
      cut(auditor, "Nov 19 00:00:01 h other", " [9 NUL bytes]\n");
      cut(auditor, "Nov 19 00:00:01 h head", " [9 NUL bytes]\n");
      auditor.end();
      List<String> reasons = new ArrayList<>();
      for (Auditor.SectionFindings each : auditor.sections()) {
        each.findings().forEach(one -> reasons.add(text(one) + ": " + one.reason().topic()));
      }
      assertEquals(
          List.of(
              "Nov 19 00:00:01 h head [9 NUL bytes]: open",
              "Nov 19 00:00:01 h other [9 NUL bytes]: null"),
          reasons);
    }
  }

  /** The end of such a line, which says what it is, may have been cut away. */
  @ParameterizedTest
  @ValueSource(ints = {3_900, 4_200})
  void theRulesOfThePackageDropNoVeryLongLine(int length) throws IOException {
    bench.add(RuleUse.IGNORE, "logcheck-java-x", " x+$");
    bench.add(RuleUse.IGNORE, "local-y", " y+$");
    try (Auditor auditor = bench.auditor()) {
      String line = "Nov 19 00:00:01 h " + "x".repeat(length);
      log(auditor, line + "\n" + line.replace('x', 'y') + "\n");
      assertEvents(auditor, length > 4_000 ? new String[] {line} : new String[] {});
    }
  }

  private static void cut(Auditor auditor, String kept, String rest) throws IOException {
    byte[] line = (kept + rest).getBytes(UTF_8);
    Generation generation = Generation.of("log");
    auditor.cut(Chunk.withoutPlace(generation, line, 0, line.length), kept.length());
  }

  @Test
  void aFloodSpillsAndComesBackInOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    String rest = "x".repeat(64);
    for (int i = 0; i < 300_000; i++) {
      int minute = (i % 997) * 61 % 60;
      lines.add("Nov 19 00:%02d:00 h prog: a long line %06d %s".formatted(minute, i, rest));
    }
    try (Auditor auditor = bench.auditor()) {
      for (int i = 0; i < lines.size(); i += 10_000) {
        lines(auditor, String.join("\n", lines.subList(i, i + 10_000)) + "\n");
      }
      auditor.end();
      bench.assertSpilledAndNothingLeft();
      List<String> expected =
          lines.stream()
              .sorted((a, b) -> a.substring(0, 15).compareTo(b.substring(0, 15)))
              .toList();
      assertIterableEquals(expected, events(auditor));
    }
  }

  @Test
  void howeverOftenASectionSpillsItKeepsOneFileOpenUntilTheEnd() throws IOException {
    bench.memory(1 << 20);
    List<String> lines =
        IntStream.range(0, 300_000).mapToObj(i -> "Nov 19 00:00:00 h p: " + i).toList();
    try (Auditor auditor = bench.auditor()) {
      log(auditor, String.join("\n", lines) + "\n");
      assertTrue(bench.spills() > 100, bench.spills() + " times");
      assertEquals(1, bench.openFiles());
      assertIterableEquals(lines, events(auditor));
    }
    assertEquals(0, bench.openFiles());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 64})
  void anyNumberOfThreadsFindsTheSame(int threads) throws IOException {
    bench.processors(threads);
    bench.ignore("even$");
    List<String> lines =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "Nov 19 00:00:00 h p: " + i + (i % 2 == 0 ? " even" : " odd"))
            .toList();
    try (Auditor auditor = bench.auditor()) {
      log(auditor, String.join("\n", lines) + "\n");
      List<String> odd = lines.stream().filter(line -> line.endsWith("odd")).toList();
      assertIterableEquals(odd, events(auditor));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void everyLineIsCountedOnceByWhateverThread(int threads) throws IOException {
    bench.processors(threads);
    bench.ignore("even$");
    bench.ignore("odd$");
    String pair = "Nov 19 00:00:00 h p: even\nNov 19 00:00:00 h p: odd\n";
    try (Auditor auditor = bench.auditor()) {
      log(auditor, pair.repeat(50_000));
      entry(auditor, "Nov 19 00:00:00 h p: odd\n    odd\n");
      auditor.end();
      Map<String, Long> hits = new TreeMap<>();
      auditor.forEachHit(
          (book, matches, lines) ->
              book.rules(matches).forEach(rule -> hits.merge(rule.text(), lines, Long::sum)));
      assertEquals(Map.of("even$", 50_000L, "odd$", 50_002L), hits);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void linesThatEachMatchOtherRulesAreCountedToo(int threads) throws IOException {
    bench.processors(threads);
    bench.ignore("q");
    for (char letter = 'a'; letter < 'p'; letter++) {
      bench.add(RuleUse.VIOLATIONS, "topic", String.valueOf(letter));
    }
    try (Auditor auditor = bench.auditor()) {
      log(auditor, allSubsetsOfLetters("q"));
      auditor.end();
      Map<String, Long> hits = new TreeMap<>();
      auditor.forEachHit(
          (book, matches, lines) ->
              book.rules(matches).forEach(rule -> hits.merge(rule.text(), lines, Long::sum)));
      assertEquals(1 << 15, hits.get("q"));
      assertEquals(1 << 14, hits.get("a"));
      assertEquals(1 << 14, hits.get("o"));
      assertEquals(1 << 15, auditor.totals().lines());
      assertEquals(1, auditor.totals().dropped());
      assertEquals((1 << 15) - 1, auditor.sections().get(0).findings().count());
    }
  }

  /** A line for each set of the letters from a to o. */
  private static String allSubsetsOfLetters(String end) {
    StringBuilder text = new StringBuilder();
    for (int set = 0; set < 1 << 15; set++) {
      for (int letter = 0; letter < 15; letter++) {
        text.append((set >> letter & 1) == 1 ? String.valueOf((char) ('a' + letter)) : "");
      }
      text.append(end).append('\n');
    }
    return text.toString();
  }

  @Test
  void emptyLinesTakeNoMoreMemoryThanOthers() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      for (int i = 0; i < 30; i++) {
        lines(auditor, "\n".repeat(100_000));
      }
      auditor.end();
      bench.assertSpilledAndNothingLeft();
      assertEquals(3_000_000, auditor.sections().get(0).findings().count());
    }
  }

  @Test
  void hugeLinesStayBetweenTheirNeighbours() throws IOException {
    String[] lines = {"a", "b".repeat(5_000_000), "c", "d".repeat(3_000_000), "e"};
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 00:00:00 " + String.join("\nNov 19 00:00:00 ", lines) + "\n");
      assertIterableEquals(
          Stream.of(lines).map("Nov 19 00:00:00 "::concat).toList(), events(auditor));
    }
  }

  @Test
  void whereNothingCanBeSpilledTheFirstFindingsAreKept() throws IOException {
    Files.delete(temporary);
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 00:00:01 h first\n" + ("x".repeat(999) + "\n").repeat(40_000));
      List<String> events = events(auditor);
      assertEquals("Nov 19 00:00:01 h first", events.get(0));
      assertTrue(events.size() > 30_000 && events.size() < 40_000, events.size() + " kept");
      assertTrue(auditor.incomplete().orElseThrow().toString().contains(temporary.toString()));
    } finally {
      Files.createDirectory(temporary);
    }
  }

  @Test
  void whereNothingCanBeSpilledWhatRaisesAnAlertIsKeptAllTheSame() throws IOException {
    Files.delete(temporary);
    bench.add(RuleUse.CRACKING, "accounts", "UID=0");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, ("x".repeat(999) + "\n").repeat(40_000) + "Nov 19 00:00:01 h new: UID=0\n");
      auditor.end();
      assertEquals(Layer.CRACKING, auditor.sections().get(0).reason().layer());
      assertTrue(auditor.incomplete().isPresent());
    } finally {
      Files.createDirectory(temporary);
    }
  }
}
