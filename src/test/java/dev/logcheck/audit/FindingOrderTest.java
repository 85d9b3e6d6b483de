package dev.logcheck.audit;

import static dev.logcheck.audit.AuditBench.assertEvents;
import static dev.logcheck.audit.AuditBench.lines;
import static dev.logcheck.audit.AuditBench.log;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order findings come out, whatever logs they came from. */
final class FindingOrderTest {
  @TempDir Path temporary;

  private AuditBench bench;

  @BeforeEach
  void prepare() {
    bench = new AuditBench(temporary);
  }

  @Test
  void findingsAreInTheOrderOfTheirStampsOverAllLogs() throws IOException {
    try (Auditor auditor = bench.auditor()) {
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
    try (Auditor auditor = bench.auditor()) {
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
  void findingsOfOneStampKeepTheirOrder() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 00:00:01 h z\nNov 19 00:00:01 h a\n");
      log(auditor, "Nov 19 00:00:01 h m\n");
      assertEvents(auditor, "Nov 19 00:00:01 h z", "Nov 19 00:00:01 h a", "Nov 19 00:00:01 h m");
    }
  }

  @Test
  void aLineWithoutStampStaysBehindTheLineBeforeItEvenIfThatWasDropped() throws IOException {
    bench.ignore("dropped");
    try (Auditor auditor = bench.auditor()) {
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
    bench.ignore("dropped");
    try (Auditor auditor = bench.auditor()) {
      lines(auditor, "Nov 19 00:00:05 h dropped\n");
      lines(auditor, "\tat trace\n");
      auditor.end();
      log(auditor, "Nov 19 00:00:04 h early\n");
      assertEvents(auditor, "Nov 19 00:00:04 h early", "\tat trace");
    }
  }

  @Test
  void linesBeforeAnyStampComeFirstSortedByThreeFields() throws IOException {
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "b 1 2 z\nb 1 2 a\na 9 9\nNov 19 00:00:05 h x\n");
      log(auditor, "a  2\n");
      assertEvents(auditor, "a  2", "a 9 9", "b 1 2 z", "b 1 2 a", "Nov 19 00:00:05 h x");
    }
  }

  @Test
  void sortUniqueDropsRepetitions() throws IOException {
    bench.unique();
    try (Auditor auditor = bench.auditor()) {
      log(auditor, "Nov 19 00:00:01 h z\nNov 19 00:00:01 h a\nNov 19 00:00:01 h z\n");
      log(auditor, "Nov 19 00:00:01 h z\n");
      assertEvents(auditor, "Nov 19 00:00:01 h a", "Nov 19 00:00:01 h z");
      assertEquals(2, auditor.sections().get(0).findings().count());
    }
  }
}
