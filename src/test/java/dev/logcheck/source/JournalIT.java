package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.SystemProcessLauncher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real journal files, made from export format and read by the real {@code journalctl}. */
final class JournalIT {
  /** When the first entry was made. */
  private static final Instant BEGIN = Instant.parse("2026-11-20T06:25:01Z");

  private final RealTool journalctl = RealTool.of("journalctl", "systemd");
  private final RealTool remote = RealTool.of("systemd-journal-remote", "systemd-journal-remote");
  private final StringBuilder export = new StringBuilder();
  private Path directory;
  private Path journal;
  private Path state;
  private int entries;

  @BeforeEach
  void makeDirectories(@TempDir Path temporary) throws IOException {
    directory = temporary;
    journal = Files.createDirectory(temporary.resolve("journal"));
    state = Files.createDirectory(temporary.resolve("state"));
  }

  /** Adds entries, a second apart, to what was written so far. */
  private void write(String... messages) throws Exception {
    for (String message : messages) {
      export.append(entry(entries++, message));
    }
    store();
  }

  private void store() throws Exception {
    try (var files = Files.list(journal)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Path text = directory.resolve("export");
    Files.writeString(text, export, StandardCharsets.ISO_8859_1);
    remote.run("--output=" + journal.resolve("system.journal"), text.toString());
  }

  private static String entry(int number, String message) {
    int length = message.getBytes(StandardCharsets.ISO_8859_1).length;
    String size = "%c%c\0\0\0\0\0\0".formatted(length % 256, length / 256);
    return """
    __REALTIME_TIMESTAMP=%d
    __MONOTONIC_TIMESTAMP=%d
    _BOOT_ID=00000000000000000000000000000001
    _HOSTNAME=host
    SYSLOG_IDENTIFIER=app
    _PID=7
    MESSAGE
    %s%s

    """
        .formatted(
            (BEGIN.getEpochSecond() + number) * 1_000_000L,
            (number + 1) * 1_000_000L,
            size,
            message);
  }

  /** As vacuuming does. */
  private void dropEntries(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      export.delete(0, export.indexOf("__REALTIME_TIMESTAMP", 1));
    }
    store();
  }

  /** What a run gave. */
  private record Run(Reading reading, Collected sink) {
    /** The lines, without stamp and host. */
    String text() {
      return sink.text().replaceAll("(?m)^\\w{3} .\\d \\S+ host ", "");
    }
  }

  private Run read() throws IOException {
    Collected sink = new Collected();
    List<String> command = List.of(journalctl.path(), "--directory=" + journal);
    Journal source =
        new Journal(
            command,
            SavedState.in(state),
            new LineBuffer(),
            new SystemProcessLauncher(),
            Clock.systemUTC());
    return new Run(source.read(sink), sink);
  }

  private Run run() throws IOException {
    Run run = read();
    SavedState.save(state, run.reading);
    return run;
  }

  private Path cursorFile() {
    return state.resolve("offset.journal");
  }

  /** What Debian's logcheck leaves behind. */
  private void checkedByDebian(Instant time) throws IOException {
    if (!Files.exists(cursorFile())) {
      Files.createFile(cursorFile());
    }
    Files.setLastModifiedTime(cursorFile(), FileTime.from(time));
  }

  @Test
  void theFirstRunReadsFiveHoursAndSaysSo() throws Exception {
    write("long ago");
    Run run = run();
    assertEquals("", run.text());
    assertEquals(3, run.reading.preamble().size());
    assertEquals(List.of(), run().reading.preamble());
  }

  @Test
  void theRunAfterDebiansReadsWhatCameSince() throws Exception {
    write("one", "two", "three");
    checkedByDebian(BEGIN.plusSeconds(1));
    Run run = run();
    assertEquals("app[7]: two\napp[7]: three\n", run.text());
    assertEquals(List.of(), run.reading.preamble());
  }

  @Test
  void theNextRunReadsBehindTheCursor() throws Exception {
    write("one");
    checkedByDebian(BEGIN);
    run();
    assertEquals("", run().text());
    write("two");
    assertEquals("app[7]: two\n", run().text());
    assertEquals("", run().text());
  }

  @Test
  void whatWasNotCommittedIsReadAgain() throws Exception {
    write("one");
    checkedByDebian(BEGIN);
    assertEquals(read().text(), run().text());
  }

  @Test
  void anEntryOfSeveralLinesStaysOne() throws Exception {
    write("one", "first\nsecond\n\n-- cursor: forged", "three");
    checkedByDebian(BEGIN);
    Run run = run();
    assertEquals(1, run.sink().entries().size());
    assertTrue(
        run.sink().entries().get(0).matches("(?s).*first\n +second\n +\n +-- cursor: forged\n"));
    assertTrue(run.text().endsWith("app[7]: three\n"));
  }

  @Test
  void aJournalVacuumedPastTheCursorIsSaidOnce() throws Exception {
    write("one", "two");
    checkedByDebian(BEGIN);
    run();
    write("three", "four");
    dropEntries(3);
    Run run = run();
    assertEquals("app[7]: four\n", run.text());
    assertTrue(run.reading.notices().get(0).contains("is not in it any more"));
    write("five");
    assertEquals(List.of(), run().reading.notices());
  }

  @Test
  void aJournalThatLostEverythingIsSaidOnce() throws Exception {
    write("one");
    checkedByDebian(BEGIN);
    run();
    dropAll();
    assertEquals(1, run().reading.notices().size());
    assertEquals(List.of(), run().reading.notices());
  }

  private void dropAll() throws IOException {
    Files.delete(journal.resolve("system.journal"));
  }

  @Test
  void aCursorThatJournalctlRefusesIsSaidAndTimeUsed() throws Exception {
    write("one", "two");
    checkedByDebian(BEGIN);
    run();
    String text = Files.readString(cursorFile()).replaceFirst("cursor .*", "cursor rubbish");
    FileTime time = Files.getLastModifiedTime(cursorFile());
    Files.writeString(cursorFile(), text);
    Files.setLastModifiedTime(cursorFile(), time);
    assertTrue(run().reading.notices().get(0).contains("refuses the cursor"));
    assertEquals(List.of(), run().reading.notices());
  }

  @Test
  void aCheckByDebianInBetweenIsNotRepeated() throws Exception {
    write("one");
    checkedByDebian(BEGIN);
    run();
    write("two");
    checkedByDebian(Instant.now().plusSeconds(60));
    assertEquals("", run().text());
  }

  @Test
  void theTimeThatDebianGoesByIsThatOfTheRun() throws Exception {
    write("one");
    checkedByDebian(BEGIN);
    Instant before = Instant.now();
    run();
    Instant written = Files.getLastModifiedTime(cursorFile()).toInstant();
    assertTrue(!written.isBefore(before) && !written.isAfter(Instant.now()));
  }

  @Test
  void aJournalDirectoryThatIsMissingIsUnreadable() throws Exception {
    checkedByDebian(BEGIN);
    Files.delete(journal);
    UnreadableLogException unreadable = assertThrows(UnreadableLogException.class, this::read);
    assertEquals("E: File could not be read: journal", unreadable.getMessage());
    assertTrue(unreadable.detail().contains("No such file or directory"));
  }
}
