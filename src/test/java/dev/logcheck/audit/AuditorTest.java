package dev.logcheck.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditorTest {
  @TempDir Path temporary;

  private boolean unique;
  private int processors = 2;
  private final RuleBook.Builder rules = RuleBook.builder(RuleRewriter.none());

  @Test
  void findingsAreInTheOrderOfTheirStampsOverAllLogs() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:01 h b\nNov 19 00:00:03 h d\n");
      log(auditor, "Oct 31 00:00:00 h a\n2026-11-19T00:00:02Z h c\n");
      assertEvents(
          auditor,
          "Oct 31 00:00:00 h a",
          "Nov 19 00:00:01 h b",
          "2026-11-19T00:00:02Z h c",
          "Nov 19 00:00:03 h d");
    }
  }

  @Test
  void everyFormOfSyslogHasItsOwnTime() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:01 h a\n<34>1 2026-11-19T00:00:05Z h p - - - e\n[ 1.2] f\n");
      log(auditor, "<34>Nov 19 00:00:04 h d\n<13>2026-11-19T00:00:02+0000 h b\n[ 1.3] c\n");
      assertEvents(
          auditor,
          "Nov 19 00:00:01 h a",
          "<13>2026-11-19T00:00:02+0000 h b",
          "[ 1.3] c",
          "<34>Nov 19 00:00:04 h d",
          "<34>1 2026-11-19T00:00:05Z h p - - - e",
          "[ 1.2] f");
    }
  }

  @Test
  void aCutLineIsReportedWhateverTheRulesSayAndNoRuleFindsItsEnd() throws IOException {
    ignore(".*");
    add(RuleUse.VIOLATIONS, "end", "head$");
    add(RuleUse.VIOLATIONS, "open", "head.*$");
    add(RuleUse.VIOLATIONS_IGNORE, "open", ".*");
    try (Auditor auditor = auditor()) {
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
    add(RuleUse.IGNORE, "logcheck-java-x", " x+$");
    add(RuleUse.IGNORE, "local-y", " y+$");
    try (Auditor auditor = auditor()) {
      String line = "Nov 19 00:00:01 h " + "x".repeat(length);
      log(auditor, line + "\n" + line.replace('x', 'y') + "\n");
      assertEvents(auditor, length > 4_000 ? new String[] {line} : new String[] {});
    }
  }

  private static void cut(Auditor auditor, String kept, String rest) throws IOException {
    byte[] line = (kept + rest).getBytes(UTF_8);
    Generation generation = Generation.withoutContent("log");
    auditor.cut(Chunk.withoutPlace(generation, line, 0, line.length), kept.length());
  }

  @Test
  void findingsOfOneStampKeepTheirOrder() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:01 h z\nNov 19 00:00:01 h a\n");
      log(auditor, "Nov 19 00:00:01 h m\n");
      assertEvents(auditor, "Nov 19 00:00:01 h z", "Nov 19 00:00:01 h a", "Nov 19 00:00:01 h m");
    }
  }

  @Test
  void aLineWithoutStampStaysBehindTheLineBeforeItEvenIfThatWasDropped() throws IOException {
    ignore("dropped");
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:05 h dropped\n\tat trace\n\tat more\nNov 19 00:00:07 h x\n");
      log(auditor, "Nov 19 00:00:04 h early\nNov 19 00:00:06 h late\n");
      assertEvents(
          auditor,
          "Nov 19 00:00:04 h early",
          "\tat trace",
          "\tat more",
          "Nov 19 00:00:06 h late",
          "Nov 19 00:00:07 h x");
    }
  }

  @Test
  void theLineBeforeMayHaveComeInAnEarlierBuffer() throws IOException {
    ignore("dropped");
    try (Auditor auditor = auditor()) {
      lines(auditor, "Nov 19 00:00:05 h dropped\n");
      lines(auditor, "\tat trace\n");
      auditor.end();
      log(auditor, "Nov 19 00:00:04 h early\n");
      assertEvents(auditor, "Nov 19 00:00:04 h early", "\tat trace");
    }
  }

  @Test
  void linesBeforeAnyStampComeFirstSortedByThreeFields() throws IOException {
    try (Auditor auditor = auditor()) {
      log(auditor, "b 1 2 z\nb 1 2 a\na 9 9\nNov 19 00:00:05 h x\n");
      log(auditor, "a  2\n");
      assertEvents(auditor, "a  2", "a 9 9", "b 1 2 z", "b 1 2 a", "Nov 19 00:00:05 h x");
    }
  }

  @Test
  void sortUniqueDropsRepetitions() throws IOException {
    unique = true;
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:01 h z\nNov 19 00:00:01 h a\nNov 19 00:00:01 h z\n");
      log(auditor, "Nov 19 00:00:01 h z\n");
      assertEvents(auditor, "Nov 19 00:00:01 h a", "Nov 19 00:00:01 h z");
      assertEquals(2, auditor.sections().get(0).findings().count());
    }
  }

  @Test
  void trailingWhiteSpaceIsNoPartOfALine() throws IOException {
    ignore("end$");
    try (Auditor auditor = auditor()) {
      log(auditor, "the end \t\r\nshown \n \n");
      assertEvents(auditor, "", "shown");
    }
  }

  @Test
  void aFloodSpillsAndComesBackInOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    String rest = "x".repeat(64);
    for (int i = 0; i < 300_000; i++) {
      int minute = (i % 997) * 61 % 60;
      lines.add("Nov 19 00:%02d:00 h prog: a long line %06d %s".formatted(minute, i, rest));
    }
    try (Auditor auditor = auditor()) {
      for (int i = 0; i < lines.size(); i += 10_000) {
        lines(auditor, String.join("\n", lines.subList(i, i + 10_000)) + "\n");
      }
      auditor.end();
      assertTrue(spilledFiles() > 0, "spilled");
      List<String> expected =
          lines.stream()
              .sorted((a, b) -> a.substring(0, 15).compareTo(b.substring(0, 15)))
              .toList();
      assertIterableEquals(expected, events(auditor));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 64})
  void anyNumberOfThreadsFindsTheSame(int threads) throws IOException {
    processors = threads;
    ignore("even$");
    List<String> lines =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "Nov 19 00:00:00 h p: " + i + (i % 2 == 0 ? " even" : " odd"))
            .toList();
    try (Auditor auditor = auditor()) {
      log(auditor, String.join("\n", lines) + "\n");
      List<String> odd = lines.stream().filter(line -> line.endsWith("odd")).toList();
      assertIterableEquals(odd, events(auditor));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void everyLineIsCountedOnceByWhateverThread(int threads) throws IOException {
    processors = threads;
    ignore("even$");
    ignore("odd$");
    String pair = "Nov 19 00:00:00 h p: even\nNov 19 00:00:00 h p: odd\n";
    try (Auditor auditor = auditor()) {
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

  @Test
  void aFindingKnowsItsPlaceInItsLogHoweverItWasKept() throws IOException {
    ignore("dropped");
    String first = "Nov 19 00:00:00 h dropped\nNov 19 00:00:02 h found \n\tbehind it\n";
    String second = "Nov 19 00:00:01 h found\n" + ("x".repeat(999) + "\n").repeat(40_000);
    try (Auditor auditor = auditor()) {
      chunk(auditor, Generation.withoutContent("a.log"), 100, first);
      chunk(auditor, Generation.withoutContent("b.log"), 5_000_000_000L, second);
      auditor.end();
      assertTrue(spilledFiles() > 0, "spilled");
      List<String> places = places(auditor);
      assertEquals(40_003, places.size());
      assertEquals("b.log 5000000000 Nov 19 00:00:01 h found", places.get(0));
      assertEquals("b.log 5000000024 " + "x".repeat(999), places.get(1));
      assertEquals("b.log 5039999024 " + "x".repeat(999), places.get(40_000));
      assertEquals("a.log 126 Nov 19 00:00:02 h found", places.get(40_001));
      assertEquals("a.log 151 \tbehind it", places.get(40_002));
    }
  }

  @Test
  void aFindingOfTheJournalHasALogButNoPlace() throws IOException {
    try (Auditor auditor = auditor()) {
      byte[] text = "Nov 19 00:00:01 h p: a\n    b\n".getBytes(UTF_8);
      Generation journal = Generation.withoutContent("journal");
      auditor.entry(Chunk.withoutPlace(journal, text, 0, text.length));
      auditor.end();
      assertEquals(List.of("journal -1 Nov 19 00:00:01 h p: a\n    b"), places(auditor));
    }
  }

  @Test
  void aFindingSaysWhyItIsReported() throws IOException {
    add(RuleUse.VIOLATIONS, "su", "denied");
    try (Auditor auditor = auditor()) {
      log(auditor, "denied\nunknown\n");
      List<String> reasons = new ArrayList<>();
      for (Auditor.SectionFindings each : auditor.sections()) {
        each.findings().forEach(one -> reasons.add(text(one) + ": " + one.reason().topic()));
      }
      assertEquals(List.of("denied: su", "unknown: null"), reasons);
    }
  }

  @Test
  void emptyLinesTakeNoMoreMemoryThanOthers() throws IOException {
    try (Auditor auditor = auditor()) {
      for (int i = 0; i < 30; i++) {
        lines(auditor, "\n".repeat(100_000));
      }
      auditor.end();
      assertTrue(spilledFiles() > 0, "spilled");
      assertEquals(3_000_000, auditor.sections().get(0).findings().count());
    }
  }

  @Test
  void hugeLinesStayBetweenTheirNeighbours() throws IOException {
    String[] lines = {"a", "b".repeat(5_000_000), "c", "d".repeat(3_000_000), "e"};
    try (Auditor auditor = auditor()) {
      log(auditor, "Nov 19 00:00:00 " + String.join("\nNov 19 00:00:00 ", lines) + "\n");
      assertIterableEquals(
          Stream.of(lines).map("Nov 19 00:00:00 "::concat).toList(), events(auditor));
    }
  }

  @Test
  void anEntryOfSeveralLinesIsReportedWholeOrNotAtAll() throws IOException {
    ignore("known");
    try (Auditor auditor = auditor()) {
      entry(auditor, "Nov 19 00:00:01 h p: known\n    known too\n");
      entry(auditor, "Nov 19 00:00:02 h p: known\n    new\n");
      assertEvents(auditor, "Nov 19 00:00:02 h p: known\n    new");
    }
  }

  @Test
  void whereNothingCanBeSpilledTheFirstFindingsAreKept() throws IOException {
    Files.delete(temporary);
    try (Auditor auditor = auditor()) {
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
  void everyLineOfAnEntryIsJudgedAsIfTheHeaderStoodBeforeIt() throws IOException {
    add(RuleUse.CRACKING, "su", "^Nov .* su\\[7\\]: FAILED SU$");
    ignore("x");
    try (Auditor auditor = auditor()) {
      String header = "Nov 19 00:00:01 h su[7]: ";
      String indent = " ".repeat(header.length());
      entry(auditor, header + "x: y\n" + indent + "  x\n" + indent + "FAILED SU\n");
      entry(auditor, header + "x\n" + indent + "x FAILED SU\n");
      auditor.end();
      assertEquals(Layer.CRACKING, auditor.sections().get(0).reason().layer());
      assertEvents(auditor, header + "x: y\n" + indent + "  x\n" + indent + "FAILED SU");
    }
  }

  @Test
  void sectionsComeInTheOrderOfTheReport() throws IOException {
    add(RuleUse.CRACKING, "kernel", "attack");
    add(RuleUse.VIOLATIONS, "su", "denied");
    try (Auditor auditor = auditor()) {
      log(auditor, "plain\ndenied\nattack\n");
      assertEquals(
          List.of("CRACKING kernel", "VIOLATIONS su", "OTHER null"),
          auditor.sections().stream()
              .map(each -> each.reason().layer() + " " + each.reason().topic())
              .toList());
    }
  }

  private void ignore(String pattern) {
    add(RuleUse.IGNORE, "test", pattern);
  }

  private void add(RuleUse use, String name, String pattern) {
    rules.add(new Rule(new RuleFile(use, name, Path.of(name)), 1, pattern));
  }

  private Auditor auditor() {
    return new Auditor(
        rules.build(),
        new Auditor.Options(false, unique, processors, 1 << 30),
        Instant.parse("2026-11-20T00:00:00Z"),
        ZoneOffset.UTC,
        () -> temporary);
  }

  private static void log(Auditor auditor, String text) throws IOException {
    lines(auditor, text);
    auditor.end();
  }

  private static void lines(Auditor auditor, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.lines(Chunk.withoutPlace(Generation.NONE, bytes, 0, bytes.length));
  }

  private static void chunk(Auditor auditor, Generation generation, long offset, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.lines(new Chunk(generation, offset, bytes, 0, bytes.length));
  }

  /** The findings, each with its log and its offset before it. */
  private static List<String> places(Auditor auditor) throws IOException {
    List<String> places = new ArrayList<>();
    for (Auditor.SectionFindings each : auditor.sections()) {
      each.findings().forEach(one -> places.add(one.log() + " " + one.offset() + " " + text(one)));
    }
    return places;
  }

  private static void entry(Auditor auditor, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.entry(Chunk.withoutPlace(Generation.NONE, bytes, 0, bytes.length));
  }

  private static void assertEvents(Auditor auditor, String... expected) throws IOException {
    assertEquals(List.of(expected), events(auditor));
  }

  private static List<String> events(Auditor auditor) throws IOException {
    List<String> events = new ArrayList<>();
    for (Auditor.SectionFindings each : auditor.sections()) {
      each.findings().forEach(finding -> events.add(text(finding)));
    }
    return events;
  }

  private static String text(Finding finding) {
    return new String(finding.buffer(), finding.from(), finding.length(), UTF_8);
  }

  private long spilledFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.count();
    }
  }
}
