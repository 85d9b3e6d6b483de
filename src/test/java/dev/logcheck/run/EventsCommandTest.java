package dev.logcheck.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.EndedProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code logcheck --events}: the events of whole logs, by their time. */
final class EventsCommandTest {
  private static final String SYSLOG = "/var/log/syslog";

  private final RunBench bench =
      new RunBench()
          .file(
              "/etc/logcheck/events.d/local",
              """
              Event: login
              Program: sshd
              Pattern: login of %{WORD:user.name} from %{IP:source.ip}

              Event: backup
              Program: backup
              Pattern: took %{INT:backup.seconds} s(?: .*)?

              List: home
              Values: 192.0.2.0/24
              """);

  private static String login(String time, String user) {
    return "2026-11-" + time + "Z web1 sshd[7]: login of " + user + " from 192.0.2.7\n";
  }

  private static String backup(String time, int seconds) {
    return "2026-11-" + time + "Z web1 backup: took " + seconds + " s\n";
  }

  /** The names and values of what was printed, each as {@code user.name} or backup.seconds. */
  private List<String> printed(String... words) {
    bench.run(words);
    return bench
        .out()
        .lines()
        .map(line -> line.replaceFirst(".*(user.name|seconds)=", "").replaceFirst(" .*", ""))
        .toList();
  }

  private void gzip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(ISO_8859_1));
    }
    Files.write(bench.path(name), bytes.toByteArray());
  }

  private static String field(String document, String name) {
    return document.replaceFirst(".*\"" + name + "\":\"?", "").replaceFirst("[\",}].*", "");
  }

  @Test
  void eventsStandInColumnsWithTheirFields() {
    bench.file(SYSLOG, login("20T10:00:00", "bob") + "no event\n" + backup("20T11:00:00", 5));
    bench.run("--events").ends(0);
    assertEquals(
        """
        login   2026-11-20 10:00:00  host.hostname=web1 user.name=bob source.ip=192.0.2.7
        backup  2026-11-20 11:00:00  host.hostname=web1 backup.seconds=5
        """,
        bench.out());
    assertEquals("", bench.err());
  }

  @Test
  void allGenerationsOfAllLogsAreMergedByTime() throws IOException {
    bench.file("/etc/logcheck/logcheck.logfiles", SYSLOG + "\n/var/log/auth.log\n");
    gzip("/var/log/syslog.2.gz", backup("18T10:00:00", 1) + backup("18T12:00:00", 3));
    bench.file("/var/log/syslog.1", backup("19T10:00:00", 4));
    bench.file(SYSLOG, backup("20T10:00:00", 5) + backup("20T12:00:00", 7));
    bench.file("/var/log/auth.log", backup("18T11:00:00", 2) + backup("20T11:00:00", 6));
    assertEquals(List.of("1", "2", "3", "4", "5", "6", "7"), printed("--events"));
  }

  @Test
  void hostsInOtherTimeZonesAreMergedByTheTimeThatTheyMean() {
    bench.setting("HOSTZONES='tokyo* Asia/Tokyo, york America/New_York'");
    bench.file("/etc/logcheck/logcheck.logfiles", SYSLOG + "\n/var/log/far.log\n");
    bench.file(SYSLOG, "Nov 20 10:00:00 web1 backup: took 2 s\n");
    bench.file(
        "/var/log/far.log",
        "Nov 20 18:59:59 tokyo1 backup: took 1 s\nNov 20 05:00:01 york backup: took 3 s\n");
    assertEquals(List.of("1", "2", "3"), printed("--events"));
    assertTrue(bench.out().contains("backup  2026-11-20 09:59:59  host.hostname=tokyo1"));
  }

  @Test
  void compressedGenerationsOfSeveralLogsAreMergedByTime() throws IOException {
    bench.file("/etc/logcheck/logcheck.logfiles", SYSLOG + "\n/var/log/auth.log\n");
    String filler = "x".repeat(500);
    StringBuilder even = new StringBuilder();
    StringBuilder odd = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String time = "2026-11-19T10:00:" + (i < 10 ? "0" : "") + i;
      (i % 2 == 0 ? even : odd).append(time + "Z web1 backup: took " + i + " s " + filler + "\n");
    }
    gzip("/var/log/syslog.2.gz", even.toString());
    gzip("/var/log/auth.log.2.gz", odd.toString());
    bench.file(SYSLOG, backup("20T10:00:00", 60)).file("/var/log/auth.log", "");
    List<String> all = IntStream.rangeClosed(0, 60).mapToObj(Integer::toString).toList();
    assertEquals(all, printed("--events"));
    bench.ends(0);
  }

  @Test
  void nothingIsWrittenAndEverythingIsReadAgain() {
    bench.file(SYSLOG, login("20T10:00:00", "bob")).run("-o");
    Map<String, String> before = bench.state();
    bench.file("/run/lock/logcheck/logcheck.lock", "held");
    assertEquals(List.of("bob"), printed("--events"));
    assertEquals(List.of("bob"), printed("--events"));
    assertEquals(before, bench.state());
    assertEquals(List.of(), bench.temporary());
  }

  @Test
  void rootMayRunIt() {
    bench.asRoot().file(SYSLOG, login("20T10:00:00", "bob"));
    assertEquals(List.of("bob"), printed("--events"));
    bench.ends(0);
    assertEquals("", bench.err());
  }

  @Test
  void aConditionChooses() {
    bench.file(SYSLOG, login("20T10:00:00", "bob") + backup("20T11:00:00", 5));
    assertEquals(List.of("bob"), printed("--events", "--where", "source.ip in @home"));
    assertEquals(List.of("5"), printed("--events", "--where", "backup.seconds < 10"));
    assertEquals(List.of(), printed("--events", "--where", "login and user.name != bob"));
    bench.ends(0);
  }

  @Test
  void onlyWhatHappenedSinceThenIsPrinted() {
    String late = login("21T11:59:00", "late") + "no stamp\n";
    bench.file(SYSLOG, login("20T10:00:00", "early") + late);
    assertEquals(List.of("late"), printed("--events", "--since", "2026-11-21"));
    assertEquals(List.of("early", "late"), printed("--events", "--since", "3d"));
    assertEquals(List.of(), printed("--events", "--since", "30m"));
  }

  @Test
  void filesThatWereLastWrittenBeforeAreNotEvenOpened() throws IOException {
    bench.file("/var/log/syslog.1", login("21T10:00:00", "old"));
    FileTime old = FileTime.from(Instant.parse("2026-11-19T00:00:00Z"));
    Files.setLastModifiedTime(bench.path("/var/log/syslog.1"), old);
    bench.file(SYSLOG, login("21T11:00:00", "new"));
    assertEquals(List.of("new"), printed("--events", "--since", "2026-11-20"));
    assertEquals(List.of("old", "new"), printed("--events"));
  }

  @Test
  void aCopyThatTheLogStillHoldsIsReadOnce() {
    bench.file(SYSLOG, login("20T10:00:00", "bob") + login("20T10:00:01", "eve"));
    bench.file("/var/log/syslog.1", login("20T10:00:00", "bob"));
    assertEquals(List.of("bob", "eve"), printed("--events"));
  }

  @Test
  void aRotatedFileThatAGlobNamesIsReadOnce() {
    bench.file("/var/log/syslog.1", login("20T10:00:00", "bob"));
    bench.file(SYSLOG, login("20T11:00:00", "eve"));
    assertEquals(List.of("bob", "eve"), printed("--events", "-l", "/var/log/syslog*"));
  }

  @Test
  void aLineHasOneIdBeforeAndAfterRotationAndCompression() throws IOException {
    String text = login("20T10:00:00", "bob") + login("20T10:00:00", "bob");
    bench.file("/etc/machine-id", "0123456789abcdef0123456789abcdef\n");
    bench.file(SYSLOG, text).run("--events", "--json").ends(0);
    List<String> ids = bench.out().lines().map(line -> field(line, "id")).toList();
    assertEquals(2, ids.stream().distinct().count(), bench.out());
    assertTrue(ids.get(0).matches("[0-9a-f]{32}"), ids.get(0));
    List<String> first = bench.out().lines().toList();
    Files.delete(bench.path(SYSLOG));
    bench.file("/var/log/syslog.1", text).file(SYSLOG, "").run("--events", "--json");
    assertEquals(first, bench.out().lines().toList());
    Files.delete(bench.path("/var/log/syslog.1"));
    gzip("/var/log/syslog.2.gz", text);
    bench.run("--events", "--json");
    assertEquals(first, bench.out().lines().toList());
    bench.file("/etc/machine-id", "another\n").run("--events", "--json");
    assertTrue(bench.out().lines().noneMatch(line -> ids.contains(field(line, "id"))));
  }

  @Test
  void aDocumentSaysWhereTheLineStands() {
    bench.file(SYSLOG, "first\n" + login("20T10:00:00", "bob")).run("--events", "--json");
    String document = bench.out();
    assertTrue(document.contains("\"log\":{\"file\":{\"path\":\"/var/log/syslog\"},\"offset\":6}"));
    assertTrue(document.startsWith("{\"@timestamp\":\"2026-11-20T10:00:00Z\""), document);
  }

  @Test
  void entriesOfTheJournalHaveThePlaceThatTheirBootGivesThem() {
    String entries =
        """
        __REALTIME_TIMESTAMP=1795168800000001
        __MONOTONIC_TIMESTAMP=77
        _BOOT_ID=b1
        _HOSTNAME=web1
        SYSLOG_IDENTIFIER=sshd
        _PID=9
        MESSAGE=login of bob from 192.0.2.7

        __REALTIME_TIMESTAMP=1795168800000002
        __MONOTONIC_TIMESTAMP=78
        _BOOT_ID=b1
        _HOSTNAME=web1
        _COMM=backup
        MESSAGE
        \13\0\0\0\0\0\0\0took 5 s
         x

        """;
    bench.withJournalctl(
        command -> {
          assertTrue(command.words().contains("--since=@1795132800"), command.words().toString());
          return new EndedProcess(0, entries);
        });
    bench.run("--events", "--json", "-l", "journal", "--since", "2026-11-20").ends(0);
    List<String> documents = bench.out().lines().toList();
    assertEquals(2, documents.size(), bench.out() + bench.err());
    assertTrue(documents.get(0).startsWith("{\"@timestamp\":\"2026-11-20T10:00:00.000001Z\""));
    assertTrue(documents.get(0).contains("\"pid\":9"), documents.get(0));
    assertTrue(documents.get(0).contains("\"log\":{\"file\":{\"path\":\"journal\"}}"));
    assertTrue(documents.get(1).contains("\"message\":\"took 5 s x\""), documents.get(1));
    assertEquals(2, documents.stream().map(line -> field(line, "id")).distinct().count());
  }

  @Test
  void aLogThatCannotBeReadIsNamedAndCostsOnlyItself() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/none\n" + SYSLOG + "\n");
    bench.file(SYSLOG, login("20T10:00:00", "bob"));
    assertEquals(List.of("bob"), printed("--events"));
    bench.ends(1).says("/var/log/none (no such file; correct its name, or put a ? before it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--where=login", "--since=2h", "--json"})
  void whatBelongsToEventsIsRefusedWithoutThem(String option) {
    String name = option.replaceFirst("=.*", "");
    bench.run(option).ends(1).says(name + " belongs to --events; add that, or leave it out");
  }

  @Test
  void whatMakesNoSenseIsSaidInOneLineWithTheFix() {
    bench.run("--events", "--where", "logn").ends(1);
    assertEquals(
        "Error: --where, character 1: no event is named logn; did you mean login?\n", bench.err());
    bench.run("--events", "--since", "2x").ends(1).says("Error: --since: this is no time: 2x; ");
    bench.run("--events", "--where", "user.nme = bob").ends(0);
    bench.says("Warning: --where: no event has a field user.nme; did you mean user.name?");
    bench.run("--events", "-r", "/etc/logchek").ends(1);
    bench.says("Error: /etc/logchek: there is no such directory; correct the name behind -r");
    bench.file("/etc/logcheck/events.d/local", "").run("--events").ends(0);
    bench.says("Warning: /etc/logcheck/events.d defines no events; write some, or name a tree: -r");
  }

  @Test
  void aReaderThatStopsIsNoError() {
    bench.file(SYSLOG, login("20T10:00:00", "bob")).runIntoAClosedPipe("--events").ends(141);
  }
}
