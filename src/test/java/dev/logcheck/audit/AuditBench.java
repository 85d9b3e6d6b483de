package dev.logcheck.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.line.StampZones;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Auditors with a few rules; logs go in as text, and findings come out as text. */
final class AuditBench {
  private final RuleBook.Builder rules = RuleBook.builder(RuleRewriter.none());
  private final Path temporary;
  private boolean unique;
  private int processors = 2;
  private long memory = 1 << 30;
  private int spills;

  /** A bench whose auditors spill into a directory. */
  AuditBench(Path temporary) {
    this.temporary = temporary;
  }

  void unique() {
    unique = true;
  }

  void processors(int number) {
    processors = number;
  }

  /** How much Java may use for everything, in bytes. */
  void memory(long most) {
    memory = most;
  }

  void ignore(String pattern) {
    add(RuleUse.IGNORE, "test", pattern);
  }

  void add(RuleUse use, String name, String pattern) {
    rules.add(new Rule(new RuleFile(use, name, Path.of(use.name(), name)), 1, pattern));
  }

  Auditor auditor() {
    return new Auditor(
        rules.build(),
        new Auditor.Options(unique, processors, memory),
        LineExtractor.Factory.NONE,
        new StampZones(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC),
        () -> {
          spills++;
          return temporary;
        });
  }

  /** A whole log. */
  static void log(Auditor auditor, String text) throws IOException {
    lines(auditor, text);
    auditor.end();
  }

  static void lines(Auditor auditor, String text) throws IOException {
    auditor.lines(chunk(text));
  }

  static void chunk(Auditor auditor, Generation generation, long offset, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.lines(new Chunk(generation, offset, bytes, 0, bytes.length));
  }

  static void entry(Auditor auditor, String text) throws IOException {
    auditor.entry(chunk(text));
  }

  /** A line that was cut in front of the note in brackets at its end. */
  static void cut(Auditor auditor, String text) throws IOException {
    auditor.cut(chunk(text), text.indexOf('[') - 1);
  }

  private static Chunk chunk(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Chunk.withoutPlace(Generation.NONE, bytes, 0, bytes.length);
  }

  static void assertEvents(Auditor auditor, String... expected) throws IOException {
    assertEquals(List.of(expected), events(auditor));
  }

  static List<String> events(Auditor auditor) throws IOException {
    List<String> events = new ArrayList<>();
    for (Auditor.SectionFindings each : auditor.sections()) {
      each.findings().forEach(finding -> events.add(text(finding)));
    }
    return events;
  }

  /** The findings, each with its log and its offset before it. */
  static List<String> places(Auditor auditor) throws IOException {
    List<String> places = new ArrayList<>();
    for (Auditor.SectionFindings each : auditor.sections()) {
      each.findings().forEach(one -> places.add(one.log() + " " + one.offset() + " " + text(one)));
    }
    return places;
  }

  static String text(Finding finding) {
    return new String(finding.buffer(), finding.from(), finding.length(), UTF_8);
  }

  /** How often a store asked where it may spill to. */
  int spills() {
    return spills;
  }

  /** The memory had no room for all, and yet a run that is killed now leaves no file behind. */
  void assertSpilledAndNothingLeft() throws IOException {
    assertTrue(spills > 0, "spilled");
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(), files.toList());
    }
  }

  /** How many files that this process has open were made to spill into. */
  long openFiles() throws IOException {
    long open = 0;
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors) {
        open += Files.isSymbolicLink(descriptor) && spilledTo(descriptor) ? 1 : 0;
      }
    }
    return open;
  }

  private boolean spilledTo(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(temporary.toRealPath());
    } catch (NoSuchFileException e) {
      // Another thread has closed it meanwhile.
      return false;
    }
  }
}
