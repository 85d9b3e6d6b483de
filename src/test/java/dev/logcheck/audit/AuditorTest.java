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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditorTest {
  @TempDir Path temporary;

  private boolean unique;
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
      auditor.endLog();
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
      auditor.endLog();
      assertTrue(spilledFiles() > 0, "spilled");
      List<String> expected =
          lines.stream()
              .sorted((a, b) -> a.substring(0, 15).compareTo(b.substring(0, 15)))
              .toList();
      assertIterableEquals(expected, events(auditor));
    }
  }

  @Test
  void twoThreadsFindWhatOneFinds() throws IOException {
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
  void sectionsComeInTheOrderOfTheReport() throws IOException {
    add(RuleUse.CRACKING, "kernel", "attack");
    add(RuleUse.VIOLATIONS, "su", "denied");
    try (Auditor auditor = auditor()) {
      log(auditor, "plain\ndenied\nattack\n");
      assertEquals(
          List.of("SECURITY_ALERTS kernel", "SECURITY_EVENTS su", "SYSTEM_EVENTS null"),
          auditor.sections().stream()
              .map(each -> each.section().layer() + " " + each.section().ruleFile())
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
        new Auditor.Options(false, unique),
        Instant.parse("2026-11-20T00:00:00Z"),
        ZoneOffset.UTC,
        () -> temporary);
  }

  private static void log(Auditor auditor, String text) throws IOException {
    lines(auditor, text);
    auditor.endLog();
  }

  private static void lines(Auditor auditor, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.lines(bytes, 0, bytes.length);
  }

  private static void entry(Auditor auditor, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.entry(bytes, 0, bytes.length);
  }

  private static void assertEvents(Auditor auditor, String... expected) throws IOException {
    assertEquals(List.of(expected), events(auditor));
  }

  private static List<String> events(Auditor auditor) throws IOException {
    List<String> events = new ArrayList<>();
    for (Auditor.SectionFindings each : auditor.sections()) {
      each.findings()
          .forEach(
              (buffer, from, to, stamp) -> events.add(new String(buffer, from, to - from, UTF_8)));
    }
    return events;
  }

  private long spilledFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.count();
    }
  }
}
