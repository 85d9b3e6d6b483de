package dev.logcheck.source;

import static java.util.stream.Collectors.joining;
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
import java.util.ArrayList;
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

  /** Adds an entry with these fields, of which each but the message is plain. */
  private void writeAs(String identifier, String program, String message) throws Exception {
    String entry =
        entry(entries++, message)
            .replace("SYSLOG_IDENTIFIER=app\n", field("SYSLOG_IDENTIFIER", identifier))
            .replace(
                "_PID=7\n",
                "_PID=7\n_UID=1000\n_TRANSPORT=syslog\n_COMM=x\n_EXE=" + program + "\n");
    export.append(entry);
    store();
  }

  private static String field(String name, String value) {
    return "%s\n%c%c\0\0\0\0\0\0%s\n"
        .formatted(name, value.length() % 256, value.length() / 256, value);
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

  private Run read(String... options) throws IOException {
    Collected sink = new Collected();
    List<String> command = new ArrayList<>(List.of("--directory=" + journal));
    command.addAll(List.of(options));
    Journal source =
        new Journal(
            new JournalCommand(journalctl.path(), command, "JOURNALCTL_OPTS"),
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
    assertTrue(run.reading.problems().get(0).contains("is not there any more"));
    write("five");
    assertEquals(List.of(), run().reading.problems());
  }

  @Test
  void aJournalThatLostEverythingIsSaidOnce() throws Exception {
    write("one");
    checkedByDebian(BEGIN);
    run();
    dropAll();
    assertEquals(1, run().reading.problems().size());
    assertEquals(List.of(), run().reading.problems());
  }

  private void dropAll() throws IOException {
    Files.delete(journal.resolve("system.journal"));
  }

  @Test
  void aCursorThatJournalctlRefusesIsSaidAndTimeUsed() throws Exception {
    write("one", "two");
    checkedByDebian(BEGIN);
    run();
    String unsealed = Files.readString(cursorFile()).replaceAll("(?m)^(sealed|check .*)\n", "");
    String text = unsealed.replaceFirst("cursor .*", "cursor rubbish");
    FileTime time = Files.getLastModifiedTime(cursorFile());
    Files.writeString(cursorFile(), text);
    Files.setLastModifiedTime(cursorFile(), time);
    assertTrue(run().reading.repeats().get(0).contains("refuses the position"));
    assertEquals(List.of(), run().reading.problems());
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

  /** What journalctl itself prints, without anything of this program between. */
  private String printed(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of(journalctl.path(), "--directory=" + journal));
    words.addAll(List.of("--quiet", "--no-pager", "--output=short"));
    words.addAll(List.of(options));
    Process process = new ProcessBuilder(words).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void hostileEntriesComeAsJournalctlPrintsThemWhateverItsOptions() throws Exception {
    write("plain", "", "one\ntwo\n\n three", "\033[31mred\tand\ttabs\r", "nul\0inside");
    write("\u00ff\u00fe", "\u00c3\u00a4", "x".repeat(5000), "x".repeat(60_000), "   \n", "\u0007");
    for (String identifier : List.of("", "with space", "x: y[1]", "bell\u0007", "i".repeat(400))) {
      writeAs(identifier, "/usr/bin/app", "as `" + identifier.length() + "`");
    }
    for (String option : List.of("--merge", "--utc", "--no-hostname", "--all", "--output=cat")) {
      Files.deleteIfExists(cursorFile());
      checkedByDebian(BEGIN);
      String text = read(option).sink.text();
      String printed = printed(option);
      // Three of the messages are no text. Lines of another form stay as they are.
      boolean cat = option.equals("--output=cat");
      String known = cat ? printed : printed.replaceAll("(?m)^.*: \\[\\d+B blob data]\n", "");
      assertTrue(text.startsWith(known), option);
      List<String> others = text.substring(known.length()).lines().toList();
      assertEquals(option.equals("--all") ? 0 : 3, others.size(), option);
      for (String line : others) {
        String header = line.substring(0, line.indexOf(": ") + 2);
        assertTrue(cat || printed.contains(header + "["), line);
      }
    }
  }

  @Test
  void aMessageThatIsNoTextIsReadAllTheSame() throws Exception {
    writeAs("x", "/usr/bin/su", "\u00ff[43]: FAILED SU (to root) alice on pts/0");
    writeAs("x", "/usr/bin/su", "\033]0;[43]: FAILED SU (to root) alice on pts/0");
    writeAs("x", "/usr/bin/su", "\u0007\n[43]: FAILED SU (to root) alice on pts/0");
    checkedByDebian(BEGIN);
    String text = run().sink.text();
    String header = "Nov 20 06:25:0%d host x[7]: ";
    String said = "[43]: FAILED SU (to root) alice on pts/0\n";
    assertTrue(text.contains(header.formatted(1) + "\\xff" + said), text);
    assertTrue(text.contains(header.formatted(2) + "\\x1b]0;" + said), text);
    assertTrue(
        text.contains(header.formatted(3) + "\\x07\n" + " ".repeat(header.length() - 1) + said),
        text);
    assertEquals(4, text.lines().count());
  }

  @Test
  void anEntryThatBearsTheNameOfAnotherProgramIsTold() throws Exception {
    writeAs("su", "/usr/bin/su", "(to root) alice on pts/0");
    writeAs("systemd[1]: Startup finished in", "/usr/bin/su", "(to root) alice on pts/0");
    writeAs("sshd", "/home/alice/sshd", "Accepted\npublickey");
    checkedByDebian(BEGIN);
    String told = run().sink.text().lines().filter(JournalIT::isTold).collect(joining("\n"));
    assertEquals(
        """
        host logcheck: an entry of the journal calls itself `systemd`, but was written by \
        /usr/bin/su (_UID 1000): (to root) alice on pts/0
        host logcheck: an entry of the journal calls itself `sshd`, but was written by \
        /home/alice/sshd (_UID 1000): Accepted / publickey\
        """,
        told.replaceAll("(?m)^2026-11-20T06:25:0[0-9]Z ", ""));
    assertEquals("", run().sink.text());
  }

  private static boolean isTold(String line) {
    return line.contains(" logcheck: an entry of the journal calls itself ");
  }

  @Test
  void aNameOfTwoLinesIsTold() throws Exception {
    writeAs("x\nNov 20 06:25:01 host su", "/home/alice/x", "(to root) root on none");
    checkedByDebian(BEGIN);
    List<String> lines = run().sink.text().lines().toList();
    assertTrue(lines.contains("Nov 20 06:25:01 host su[7]: (to root) root on none"));
    assertTrue(isTold(lines.get(lines.size() - 1)));
  }

  @Test
  void anEntryOfAnySizeIsToldToo() throws Exception {
    writeAs("su", "/home/alice/su", "x".repeat(65_000));
    writeAs("app", "/usr/bin/app", "y".repeat(65_000));
    writeAs("sudo", "/home/alice/sudo", "z\0".repeat(30_000));
    checkedByDebian(BEGIN);
    assertEquals(2, run().sink.text().lines().filter(JournalIT::isTold).count());
  }
}
