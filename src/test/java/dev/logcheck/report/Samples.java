package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.machine.MemoryState;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Reports with everything in them, of which the tests keep a golden copy in each format. */
final class Samples {
  static final long NOON = Instant.parse("2026-11-09T12:00:00Z").getEpochSecond() * 1_000_000;
  private static final long MINUTE = 60_000_000;

  private Samples() {}

  /** All parts of a report, several hosts and programs, over more than an hour. */
  static Report whole() {
    FakeFindings events = new FakeFindings();
    for (int i = 0; i < 30; i++) {
      String host = i % 3 == 0 ? "db2" : "web1";
      events.add(
          NOON + 5L * i * MINUTE,
          "Nov  9 12:00:00 " + host + " cook[" + i + "]: served table " + i + " in hall 2");
    }
    events.add(NOON, "Nov  9 12:00:00 web1 cook[7]: out of salt");
    events.add(NOON + MINUTE, "Nov  9 12:01:00 web1 waiter[7]: out of salt");
    // Not important, so that the important ones stand above the sections.
    events.add(NOON + 2 * MINUTE, "Nov  9 12:02:00 web1 waiter[7]:");
    return report(
        new Report.Section(Layer.CRACKING, "Security Alerts", hostile()),
        new Report.Section(Layer.VIOLATIONS, "Security Events for cook", FakeFindings.of()),
        new Report.Section(Layer.OTHER, "System Events", events));
  }

  /** Lines that want to be more than text. */
  static FakeFindings hostile() {
    return new FakeFindings()
        .add(NOON, "guest said \"<script>alert('x')</script>\" & <img src=x onerror=alert(1)>")
        .add(NOON + 1, "guest sent \033[2J\033]0;owned\007 and \u202egnp.exe\u0000")
        .add(NOON + 2, "guest wrote 料理がとても遅い and האוכל מאחר, " + "very ".repeat(40) + "often")
        .add(NOON + 3, new byte[] {'b', 'a', 'd', ' ', (byte) 0xff, (byte) 0xc3, 'x'})
        .add(NOON + 4, "entry of\n  several\n\tlines");
  }

  /** A short run without stamps. */
  static Report small() {
    return report(Reports.events(FakeFindings.of("pan 1 burnt", "pan 2 burnt", "fire")));
  }

  private static Report report(Report.Section... sections) {
    return new Report(
        Reports.OVERVIEW,
        List.of("This is the first <reading>."),
        "Hello & welcome\n",
        List.of("E: File could not be read: /a<b>"),
        List.of(sections),
        List.of("rules:1:2: odd & even"),
        "Bye\n");
  }

  static Map<String, Report> all() {
    return Map.of("whole", whole(), "small", small(), "empty", Reports.of());
  }

  /** Summaries of a first run, to which nothing is new. */
  static Summaries firstSummaries() {
    return new Summaries(SeenTemplates.none(), ZoneOffset.UTC, Budget.FULL);
  }

  /** Summaries of a run to which everything is new. */
  static Summaries summaries() {
    try {
      MemoryState state = new MemoryState();
      Files.createFile(state.file("templates"));
      return new Summaries(SeenTemplates.read(state.open(), 1), ZoneOffset.UTC, Budget.FULL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
