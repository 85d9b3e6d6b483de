package dev.logcheck.audit;

import static dev.logcheck.audit.AuditBench.assertEvents;
import static dev.logcheck.audit.AuditBench.chunk;
import static dev.logcheck.audit.AuditBench.entry;
import static dev.logcheck.audit.AuditBench.log;
import static dev.logcheck.audit.AuditBench.places;
import static dev.logcheck.audit.AuditBench.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.rule.RuleUse;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditorTest {
  @TempDir Path temporary;

  private AuditBench bench;

  @BeforeEach
  void prepare() {
    bench = new AuditBench(temporary);
  }

  @Test
  void trailingWhiteSpaceIsNoPartOfALine() throws IOException {
    bench.ignore("end$");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "the end \t\r\nshown \n \n");
      assertEvents(auditor, "", "shown");
    }
  }

  @Test
  void aFindingKnowsItsPlaceInItsLogHoweverItWasKept() throws IOException {
    bench.ignore("dropped");
    String first = "Nov 19 00:00:00 h dropped\nNov 19 00:00:02 h found \n\tbehind it\n";
    String second = "Nov 19 00:00:01 h found\n" + ("x".repeat(999) + "\n").repeat(40_000);
    try (Auditor auditor = bench.auditor()) {
      chunk(auditor, Generation.of("a.log"), 100, first);
      chunk(auditor, Generation.of("b.log"), 5_000_000_000L, second);
      auditor.end();
      bench.assertSpilledAndNothingLeft();
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
    try (Auditor auditor = bench.auditor()) {
      byte[] text = "Nov 19 00:00:01 h p: a\n    b\n".getBytes(UTF_8);
      Generation journal = Generation.of("journal");
      auditor.entry(Chunk.withoutPlace(journal, text, 0, text.length));
      auditor.end();
      assertEquals(List.of("journal -1 Nov 19 00:00:01 h p: a\n    b"), places(auditor));
    }
  }

  @Test
  void aFindingSaysWhyItIsReported() throws IOException {
    bench.add(RuleUse.VIOLATIONS, "su", "denied");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "denied\nunknown\n");
      List<String> reasons = new ArrayList<>();
      for (Auditor.SectionFindings each : auditor.sections()) {
        each.findings().forEach(one -> reasons.add(text(one) + ": " + one.reason().topic()));
      }
      assertEquals(List.of("denied: su", "unknown: null"), reasons);
    }
  }

  @Test
  void anEntryOfSeveralLinesIsReportedWholeOrNotAtAll() throws IOException {
    bench.ignore("known");
    try (Auditor auditor = bench.auditor()) {
      entry(auditor, "Nov 19 00:00:01 h p: known\n    known too\n");
      entry(auditor, "Nov 19 00:00:02 h p: known\n    new\n");
      assertEvents(auditor, "Nov 19 00:00:02 h p: known\n    new");
    }
  }

  @Test
  void everyLineOfAnEntryIsJudgedAsIfTheHeaderStoodBeforeIt() throws IOException {
    bench.add(RuleUse.CRACKING, "su", "^Nov .* su\\[7\\]: FAILED SU$");
    bench.ignore("x");
    try (Auditor auditor = bench.auditor()) {
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
    bench.add(RuleUse.CRACKING, "kernel", "attack");
    bench.add(RuleUse.VIOLATIONS, "su", "denied");
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "plain\ndenied\nattack\n");
      assertEquals(
          List.of("CRACKING kernel", "VIOLATIONS su", "OTHER null"),
          auditor.sections().stream()
              .map(each -> each.reason().layer() + " " + each.reason().topic())
              .toList());
    }
  }
}
