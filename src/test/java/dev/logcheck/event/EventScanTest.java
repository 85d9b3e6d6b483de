package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.audit.Auditor;
import dev.logcheck.line.StampZones;
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
import org.junit.jupiter.api.Test;

/** Events that an audit finds in the lines that it scans. */
final class EventScanTest {
  private static final String LOGIN =
      """
      Event: login
      Program: sshd
      Pattern:
       Accepted for %{WORD:user.name} from %{IP:source.ip}
      Set:
       event.outcome = success
      """;

  private final Path directory =
      Jimfs.newFileSystem(Configuration.unix()).getPath("/etc/logcheck/events.d");

  private final List<String> events = new ArrayList<>();
  private final RuleBook.Builder rules = RuleBook.builder(RuleRewriter.none());
  private int processors = 2;

  @Test
  void aLineIsAnEventWhetherItIsReportedOrNot() throws IOException {
    ignore("Accepted for bob");
    try (Auditor auditor = auditor(LOGIN)) {
      log(auditor, line("bob", 1) + "other\n" + line("eve", 2));
      assertEquals(
          List.of(
              "auth.log 0 login user.name=bob source.ip=192.0.2.1 event.outcome=success",
              "auth.log 68 login user.name=eve source.ip=192.0.2.2 event.outcome=success"),
          events);
      assertEquals(2, auditor.totals().lines() - auditor.totals().dropped());
    }
  }

  @Test
  void eventsComeInTheOrderOfTheLinesWhateverTheNumberOfThreads() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append(i % 3 == 0 ? "other\n" : line("u" + i, i % 250));
    }
    List<String> expected = new ArrayList<>();
    for (int each : new int[] {1, 2, 5}) {
      processors = each;
      events.clear();
      try (Auditor auditor = auditor(LOGIN)) {
        log(auditor, text.toString());
      }
      if (expected.isEmpty()) {
        expected.addAll(events);
      }
      assertEquals(40_000, events.size());
      assertEquals(expected, events);
    }
  }

  @Test
  void aLineMayBeSeveralEventsAndOneThatExcludesAnotherIsFoundAlone() throws IOException {
    String stanzas =
        LOGIN
            + """

            Event: address
            Pattern:
             from %{IP:source.ip}

            Event: word
            Unless: login
            Pattern:
             Accepted
            """;
    try (Auditor auditor = auditor(stanzas)) {
      log(auditor, line("bob", 1));
      log(auditor, "Accepted\n");
    }
    assertEquals(
        List.of(
            "auth.log 0 login user.name=bob source.ip=192.0.2.1 event.outcome=success",
            "auth.log 0 address source.ip=192.0.2.1",
            "auth.log 0 word "),
        events);
  }

  @Test
  void anEntryOfSeveralLinesIsOneMessage() throws IOException {
    String stanza =
        """
        Event: trace
        Program: app
        Pattern:
         failed at %{WORD:function} because %{GREEDYDATA:reason}
        """;
    try (Auditor auditor = auditor(stanza)) {
      String header = "Nov 19 00:00:01 web1 app[7]: ";
      byte[] entry =
          (header + "failed at x\n" + " ".repeat(header.length()) + "because y\n").getBytes(UTF_8);
      auditor.entry(Chunk.withoutPlace(Generation.of("journal"), entry, 0, entry.length));
      auditor.end();
      assertEquals(List.of("journal -1 trace function=x reason=y"), events);
      assertEquals(2, auditor.totals().lines());
    }
  }

  @Test
  void anEventWithoutStampHasTheTimeOfTheLineBefore() throws IOException {
    String stanza = "Event: bare\nPattern:\n bare (?<x>.)\n";
    List<Long> times = new ArrayList<>();
    EventBook book = book(stanza);
    EventScan scan = new EventScan(book, (event, fields, line) -> times.add(line.stamp()));
    try (Auditor auditor = auditor(scan)) {
      log(auditor, "2026-11-19T00:00:01Z web1 app: dropped\nbare a\n");
    }
    assertEquals(
        List.of(Instant.parse("2026-11-19T00:00:01Z").getEpochSecond() * 1_000_000), times);
  }

  @Test
  void hardwareAddressesAndTransportsAreWrittenAsTheSchemaHasThem() throws IOException {
    String stanza =
        """
        Event: packet
        Pattern:
         OUT=.*
        Keys:
         MAC=destination.mac,source.mac PROTO=network.transport
        """;
    try (Auditor auditor = auditor(stanza)) {
      log(auditor, "OUT= MAC=00:00:5e:00:53:23:00:00:5e:00:53:01:08:00 PROTO=TCP\n");
    }
    assertEquals(
        List.of(
            "auth.log 0 packet destination.mac=00-00-5E-00-53-23 source.mac=00-00-5E-00-53-01"
                + " network.transport=tcp"),
        events);
  }

  private static String line(String user, int address) {
    return "Nov 19 00:00:01 web1 sshd[7]: Accepted for " + user + " from 192.0.2." + address + "\n";
  }

  private void ignore(String pattern) {
    RuleFile file = new RuleFile(RuleUse.IGNORE, "local", Path.of("ignore.d.server", "local"));
    rules.add(new Rule(file, 1, pattern));
  }

  private EventBook book(String stanzas) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("local"), stanzas);
    return EventBook.read(directory);
  }

  private Auditor auditor(String stanzas) throws IOException {
    EventBook book = book(stanzas);
    assertEquals(List.of(), book.problems());
    return auditor(
        new EventScan(
            book,
            (event, fields, line) ->
                events.add(line.log() + " " + line.offset() + " " + event.event() + " " + fields)));
  }

  private Auditor auditor(EventScan scan) {
    scan.addTo(rules);
    return new Auditor(
        rules.build(),
        new Auditor.Options(false, processors, 1 << 30),
        scan,
        new StampZones(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC),
        () -> Path.of("target"));
  }

  private static void log(Auditor auditor, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    auditor.lines(new Chunk(Generation.of("auth.log"), 0, bytes, 0, bytes.length));
    auditor.end();
  }
}
