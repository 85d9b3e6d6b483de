package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the journal's program is started, and what is made of its output and its failures. */
final class JournalTest {
  private final JournalBench journal = new JournalBench();

  @Test
  void theFirstRunAsksForFiveHoursWithTheOptionsGiven() throws IOException {
    journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, ""));
    assertEquals(
        "journalctl --output=short --merge --quiet --no-pager --show-cursor --since=-5h",
        journal.commands.get(0));
  }

  @Test
  void whatIsNewIsReadAgainToSeeWhoWroteIt() throws IOException {
    journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, ""));
    assertEquals(
        "journalctl --merge --quiet --output=export --output-fields=MESSAGE,SYSLOG_IDENTIFIER,"
            + "SYSLOG_PID,_COMM,_EXE,_HOSTNAME,_PID,_TRANSPORT,_UID --no-pager --since=-5h",
        journal.commands.get(1));
    assertEquals(2, journal.commands.size());
  }

  @Test
  void anotherFormIsReadAsItIsAndTheReportSaysSo() throws IOException {
    journal.options = List.of("--output=json");
    Reading reading =
        journal.read(command -> new JournalBench.Ended(0, "{}\n" + JournalBench.CURSOR, ""));
    assertEquals(
        "journalctl --output=short --output=json --quiet --no-pager --show-cursor --since=-5h",
        journal.commands.get(0));
    assertTrue(journal.commands.get(1).contains(" --output=json --quiet --output=export "));
    String last = reading.preamble().get(reading.preamble().size() - 1);
    assertTrue(last.startsWith("JOURNALCTL_OPTS asks for another --output"), last);
  }

  @Test
  void nothingNewIsReadOnce() throws IOException {
    journal.read(command -> new JournalBench.Ended(1, "", ""));
    assertEquals(1, journal.commands.size());
  }

  @Test
  void aBorrowedNameIsToldWithTheTimeOfItsEntry() throws IOException {
    Reading reading =
        journal.read(
            "line\n" + JournalBench.CURSOR,
            JournalBench.written(1, "su", "/usr/bin/su")
                + JournalBench.written(2, "systemd[1]: Started", "/usr/bin/su"));
    assertEquals(
        """
        line
        2026-11-20T06:25:01Z host logcheck: an entry of the journal calls itself `systemd`, \
        but was written by /usr/bin/su (_UID 1000): what it says
        """,
        journal.sink.text());
    assertEquals(5, reading.bytes());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void entriesThatCameLaterAreForTheNextRun() throws IOException {
    journal.read(
        "line\n" + JournalBench.CURSOR,
        JournalBench.written(2, "app", "/app") + JournalBench.written(3, "su", "/home/alice/su"));
    assertEquals("line\n", journal.sink.text());
  }

  @Test
  void aBorrowedNameStaysOnOneLineAndSteersNothing() throws IOException {
    journal.read(
        "line\n" + JournalBench.CURSOR, JournalBench.written(2, "su", "/home/alice/\033[2Jsu"));
    assertEquals(2, journal.sink.text().lines().count());
    assertTrue(
        journal.sink.text().contains(" was written by /home/alice/\\u001b[2Jsu (_UID 1000): "));
  }

  @Test
  void whereTheWritersCannotBeSeenTheLinesAreReadAllTheSame() throws IOException {
    Reading reading =
        journal.read(
            command ->
                command.words().contains("--output=export")
                    ? new JournalBench.Ended(1, "", "no such option\n")
                    : new JournalBench.Ended(
                        0, "line\nhost x: [9B blob data]\n" + JournalBench.CURSOR, ""));
    assertEquals("line\nhost x: [9B blob data]\n", journal.sink.text());
    assertEquals(
        List.of(
            "journal: its entries were read, but who wrote them is not known (journalctl ended with"
                + " status 1: no such option). In this run, an entry that bears the name of another"
                + " program is not noticed."),
        reading.unchecked());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void whereTheFormThatTellsTheWritersIsNotWholeTheReportSaysSo() throws IOException {
    String first = JournalBench.written(1, "app", "/app");
    String last = JournalBench.written(2, "app", "/app");
    String counted = "__CURSOR=s=1;i=2;t=3\nMESSAGE\n";
    for (Map.Entry<String, String> each :
        Map.of(
                "",
                "printed no entry",
                first,
                "did not print the last entry, s=1;i=2;t=3",
                first + last.strip(),
                "breaks off in entry 2, s=1;i=2;t=3",
                first + "X".repeat(1000),
                "breaks off in entry 2",
                counted + "\u007f".repeat(8) + "text\n\n",
                "breaks off in entry 1, s=1;i=2;t=3",
                "no such form\n",
                "breaks off in entry 1")
            .entrySet()) {
      Reading reading = journal.read("line\n" + JournalBench.CURSOR, each.getKey());
      assertEquals(
          List.of(
              "journal: its entries were read, but who wrote them is not known (journalctl"
                  + " --output=export "
                  + each.getValue()
                  + "). In this run, an entry that bears the name of another program is not"
                  + " noticed."),
          reading.unchecked());
      assertEquals(5, reading.bytes());
    }
    assertEquals("line\n".repeat(6), journal.sink.text());
    assertEquals(List.of(), journal.read("line\n" + JournalBench.CURSOR, first + last).unchecked());
  }

  @Test
  void theFirstRunSaysWhatDebiansSays() throws IOException {
    assertEquals(
        """
        This is the first time logcheck has checked the systemd journal.
        Only recent entries (from the last 5 hours) will be checked
        If you do not wish to check the systemd journal, please see \
        /etc/logcheck/logcheck.logfiles.d/journal.logfiles\
        """,
        String.join("\n", journal.read(command -> new JournalBench.Ended(1, "", "")).preamble()));
  }

  @Test
  void theCursorIsVerifiedAndThenUsed() throws IOException {
    SavedState.save(
        journal.scene.state,
        journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, "")));
    journal.commands.clear();
    journal.read(command -> new JournalBench.Ended(0, JournalBench.CURSOR, ""));
    assertEquals("--cursor=s=1;i=2;t=3 --lines=1", options(0));
    assertEquals("--after-cursor=s=1;i=2;t=3", options(1));
  }

  @Test
  void whereTheEntryIsGoneTheNextOneIsNotSkipped() throws IOException {
    SavedState.save(
        journal.scene.state,
        journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, "")));
    journal.commands.clear();
    journal.read(command -> new JournalBench.Ended(0, "-- cursor: s=1;i=9;t=10\n", ""));
    assertEquals("--cursor=s=1;i=2;t=3", options(1));
  }

  @Test
  void aDamagedCursorIsSaidAndKeptAndTheJournalIsReadFromItsBeginning() throws IOException {
    SavedState.save(
        journal.scene.state,
        journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, "")));
    Path file = journal.scene.state.resolve("offset.journal");
    String damaged = Files.readString(file).replace("i=2", "i=9");
    Files.writeString(file, damaged);
    Files.setLastModifiedTime(file, FileTime.from(journal.scene.clock().instant().plusSeconds(60)));
    journal.commands.clear();
    Reading reading =
        journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, ""));
    assertEquals("--since=@0", options(0));
    assertTrue(
        reading.repeats().get(0).contains(file + " is damaged"), reading.repeats().toString());
    SavedState.save(journal.scene.state, reading);
    assertEquals(
        damaged, Files.readString(journal.scene.state.resolve(CursorName.damaged("journal"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nope           | journalctl: unrecognized option '--nope'",
        "--since=yesterdy | Failed to parse timestamp: yesterdy",
        "--lines=all      | option '--lines' needs something else",
        "-Z               | journalctl: invalid option -- 'Z'",
      })
  void aRefusedOptionIsNamedWithItsPlace(String option, String complaint) {
    journal.options = List.of("--merge", option);
    assertEquals(
        "journalctl ended with status 1: " + complaint + "; correct JOURNALCTL_OPTS in /conf:3:17",
        refused(complaint).detail());
  }

  @Test
  void whatIsNotAboutTheOptionsDoesNotBlameThem() {
    String complaint = "No journal files were opened due to insufficient permissions.";
    assertEquals("journalctl ended with status 1: " + complaint, refused(complaint).detail());
  }

  private UnreadableLogException refused(String complaint) {
    return assertThrows(
        UnreadableLogException.class,
        () -> journal.read(command -> new JournalBench.Ended(1, "", complaint + "\n")));
  }

  @Test
  void aJournalctlThatHangsIsALogThatCannotBeRead() {
    journal.patience = Duration.ZERO;
    ProcessLauncher hanging = command -> new ProcessBuilder("sleep", "86400").start();
    UnreadableLogException e =
        assertThrows(UnreadableLogException.class, () -> journal.read(hanging));
    assertTrue(e.detail().startsWith("journalctl wrote nothing for "), e.detail());
  }

  @Test
  void whereThereIsNoJournalctlItIsSaidInPlainWords() {
    ProcessLauncher launcher =
        command -> {
          throw new IOException(
              "Cannot run program \"journalctl\": error=2, No such file or directory");
        };
    UnreadableLogException e =
        assertThrows(UnreadableLogException.class, () -> journal.read(launcher));
    assertEquals(
        "journalctl is not installed; install systemd, or take the journal out of the list of logs",
        e.detail());
  }

  @Test
  void anEmptiedCursorIsDamagedWhereARunWroteBefore() throws IOException {
    Path file = Files.createFile(journal.scene.state.resolve("offset.journal"));
    Files.createFile(journal.scene.state.resolve("runs"));
    Reading reading =
        journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, ""));
    assertEquals("--since=@0", options(0));
    assertTrue(
        reading
            .repeats()
            .get(0)
            .contains(file + " is damaged (it is empty). The journal was read again from"),
        reading.repeats().toString());
  }

  @Test
  void whereTheCursorCannotBeReadTheJournalIsReadFromItsBeginning() throws IOException {
    Path file = Files.createDirectory(journal.scene.state.resolve("offset.journal"));
    Reading reading =
        journal.read(command -> new JournalBench.Ended(0, "line\n" + JournalBench.CURSOR, ""));
    assertEquals("--since=@0", options(0));
    assertEquals(
        List.of(
            "journal: the position saved in "
                + file
                + " cannot be read: not a regular file; remove it. The log was read again from its"
                + " beginning, so lines may be reported twice."),
        reading.repeats());
    assertEquals(List.of(), reading.problems());
  }

  private String options(int command) {
    String all = journal.commands.get(command);
    return all.substring(all.indexOf("--show-cursor ") + "--show-cursor ".length());
  }

  @Test
  void linesAndEntriesComeInOrderThroughABufferOfAnySize() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("entry ").append(i).append('\n').append(i % 3 == 0 ? "   more\n   \n" : "");
    }
    Reading reading =
        journal.read(command -> new JournalBench.Ended(0, text + JournalBench.CURSOR, ""));
    assertEquals(text.toString(), journal.sink.text());
    assertEquals(14, journal.sink.entries().size());
    assertEquals(text.length(), reading.bytes());
  }

  @Test
  void ofAnEntryThatIsTooLongTheBeginningIsKeptWithItsLength() throws IOException {
    for (int length : new int[] {257, 511, 512, 513, 5000}) {
      String entry = "x".repeat(length - 5) + "\n y z";
      journal.read(
          command -> new JournalBench.Ended(0, "a\n" + entry + "\nb\n" + JournalBench.CURSOR, ""));
      assertTrue(journal.sink.text().contains(" [cut here, after 256 of "), journal.sink.text());
      assertTrue(journal.sink.text().endsWith(" bytes]\nb\n"), journal.sink.text());
    }
    assertEquals(List.of(256, 256, 256, 256, 256), journal.sink.cuts());
  }

  @Test
  void aMissingProgramMakesTheJournalUnreadable() {
    assertEquals(
        "no such program; install systemd, or take the journal out of the list of logs",
        unreadable(
                command -> {
                  throw new IOException("no such program");
                })
            .detail());
  }

  @Test
  void aFailureMakesTheJournalUnreadableAndIsQuoted() {
    UnreadableLogException unreadable =
        unreadable(command -> new JournalBench.Ended(1, "", "no permission\n"));
    assertEquals("E: File could not be read: journal", unreadable.getMessage());
    assertEquals("journalctl ended with status 1: no permission", unreadable.detail());
  }

  @Test
  void aFailureAfterSomeOutputIsAFailureToo() {
    assertEquals(
        "journalctl ended with status 139",
        unreadable(command -> new JournalBench.Ended(139, "a\n", "")).detail());
  }

  private UnreadableLogException unreadable(ProcessLauncher launcher) {
    return assertThrows(UnreadableLogException.class, () -> journal.read(launcher));
  }

  @Test
  void endlessComplaintsBlockNothing() {
    String complaints = "complaint\n".repeat(100_000);
    assertEquals(
        4096,
        unreadable(command -> new JournalBench.Ended(2, "", complaints)).detail().length()
            - "journalctl ended with status 2: ".length());
  }
}
