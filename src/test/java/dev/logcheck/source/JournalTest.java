package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.StateDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the journal's program is started, and what is made of its output and its failures. */
final class JournalTest {
  private static final String CURSOR = "-- cursor: s=1;i=2;t=3\n";

  private final LogScene scene = new LogScene();
  private final Collected sink = new Collected();
  private final List<String> commands = new ArrayList<>();
  private List<String> options = List.of("journalctl", "--merge");
  private LineBuffer buffer = new LineBuffer(64, 256);

  private Reading read(ProcessLauncher launcher) throws IOException {
    ProcessLauncher noting =
        command -> {
          commands.add(String.join(" ", command.words()));
          return launcher.start(command);
        };
    StateDirectory state = SavedState.in(scene.state);
    return new Journal(options, state, buffer, noting, scene.clock()).read(sink);
  }

  @Test
  void theFirstRunAsksForFiveHoursWithTheOptionsGiven() throws IOException {
    read(command -> new Ended(0, "line\n" + CURSOR, ""));
    assertEquals(
        "journalctl --output=short --merge --quiet --no-pager --show-cursor --since=-5h",
        commands.get(0));
  }

  @Test
  void whatIsNewIsReadAgainToSeeWhoWroteIt() throws IOException {
    read(command -> new Ended(0, "line\n" + CURSOR, ""));
    assertEquals(
        "journalctl --merge --quiet --output=export --output-fields=MESSAGE,SYSLOG_IDENTIFIER,"
            + "SYSLOG_PID,_COMM,_EXE,_HOSTNAME,_PID,_TRANSPORT,_UID --no-pager --since=-5h",
        commands.get(1));
    assertEquals(2, commands.size());
  }

  @Test
  void anotherFormIsReadAsItIsAndTheReportSaysSo() throws IOException {
    options = List.of("journalctl", "--output=json");
    Reading reading = read(command -> new Ended(0, "{}\n" + CURSOR, ""));
    assertEquals(
        "journalctl --output=short --output=json --quiet --no-pager --show-cursor --since=-5h",
        commands.get(0));
    assertTrue(commands.get(1).contains(" --output=json --quiet --output=export "));
    String last = reading.preamble().get(reading.preamble().size() - 1);
    assertTrue(last.startsWith("JOURNALCTL_OPTS asks for another --output"), last);
  }

  @Test
  void nothingNewIsReadOnce() throws IOException {
    read(command -> new Ended(1, "", ""));
    assertEquals(1, commands.size());
  }

  /** An entry of which the last is {@code s=1;i=2;t=3} if its number is 2. */
  private static String written(int number, String identifier, String program) {
    return """
    __CURSOR=s=1;i=%d;t=3
    __REALTIME_TIMESTAMP=1795155901999999
    _HOSTNAME=host
    _TRANSPORT=syslog
    _UID=1000
    SYSLOG_IDENTIFIER=%s
    _EXE=%s
    MESSAGE=what it says

    """
        .formatted(number, identifier, program);
  }

  private Reading read(String text, String export) throws IOException {
    return read(
        command -> new Ended(0, command.words().contains("--output=export") ? export : text, ""));
  }

  @Test
  void aBorrowedNameIsToldWithTheTimeOfItsEntry() throws IOException {
    Reading reading =
        read(
            "line\n" + CURSOR,
            written(1, "su", "/usr/bin/su") + written(2, "systemd[1]: Started", "/usr/bin/su"));
    assertEquals(
        """
        line
        2026-11-20T06:25:01Z host logcheck: an entry of the journal calls itself `systemd`, \
        but was written by /usr/bin/su (_UID 1000): what it says
        """,
        sink.text());
    assertEquals(5, reading.bytes());
    assertEquals(List.of(), reading.problems());
  }

  /** The last entry, with a message that is no plain text. */
  private static String writtenInBytes(String message) {
    return written(2, "x", "/usr/bin/su")
        .replace("_UID", "_PID=7\n_UID")
        .replace(
            "MESSAGE=what it says",
            "MESSAGE\n%c\0\0\0\0\0\0\0%s".formatted(message.length(), message));
  }

  @Test
  void aMessageThatJournalctlDoesNotPrintStandsWhereItsLengthStood() throws IOException {
    String printed = "Nov 20 06:25:01 host x[7]: [31B blob data]\n";
    Reading reading =
        read("line\n" + printed + CURSOR, writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        "line\nNov 20 06:25:01 host x[7]: \\x07[7]: FAILED SU (to root) alice\n", sink.text());
    assertEquals(48, reading.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x[7]: [30B blob data]", "y[7]: [31B blob data]", "x[77]: [31B blob data]"})
  void theLineOfAnotherEntryIsNotReplaced(String other) throws IOException {
    String printed = "Nov 20 06:25:01 host " + other + "\n";
    read(printed + CURSOR, writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        "2026-11-20T06:25:01Z host x[7]: \\x07[7]: FAILED SU (to root) alice\n" + printed,
        sink.text());
  }

  @Test
  void aMessageThatLooksLikeTheLengthOfAnotherIsKept() throws IOException {
    String alike = "Nov 20 06:25:01 host x: [31B blob data]\n";
    String place = "Nov 20 06:25:02 host x[7]: [31B blob data]\n";
    read(
        alike + place + CURSOR,
        written(1, "x", "/usr/bin/su").replace("what it says", "[31B blob data]")
            + writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        alike + "Nov 20 06:25:02 host x[7]: \\x07[7]: FAILED SU (to root) alice\n", sink.text());
  }

  @Test
  void theEndOfALongMessageIsNotTakenForTheNameOfAnotherWriter() throws IOException {
    buffer = new LineBuffer(64, 1024);
    String message = "systemd[1]: Startup finished in" + " ".repeat(600) + "x[7]: [31B blob data]";
    String forged = "Nov 20 06:25:01 host y: " + message + "\n";
    String place = "Nov 20 06:25:02 host x[7]: [31B blob data]\n";
    read(
        forged + place + CURSOR,
        written(1, "y", "/usr/bin/y").replace("what it says", message)
            + writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        "Nov 20 06:25:02 host x[7]: \\x07[7]: FAILED SU (to root) alice\n" + forged, sink.text());
  }

  @Test
  void manyUnprintedMessagesAreAllRead() throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder export = new StringBuilder();
    String entry = writtenInBytes("\u0007 of many");
    for (int i = 0; i < 40_000; i++) {
      text.append("Nov 20 06:25:01 host x[7]: [9B blob data]\n");
      export.append(i == 39_999 ? entry : entry.replace("i=2", "i=1"));
    }
    read(text + CURSOR, export.toString());
    assertEquals(40_000, sink.text().lines().filter(line -> line.contains("\\x07 of")).count());
    assertTrue(sink.text().contains("Nov 20 06:25:01 host x[7]: \\x07 of many\n"));
  }

  @Test
  void ofSuchAMessageTheFurtherLinesAreIndentedAsThoseThatArePrinted() throws IOException {
    read("blob\n" + CURSOR, writtenInBytes("\u0007\nFAILED SU\n"));
    String header = "2026-11-20T06:25:01Z host x[7]: ";
    assertEquals(
        List.of(header + "\\x07\n" + " ".repeat(header.length()) + "FAILED SU\n"), sink.entries());
  }

  @Test
  void messagesThatJournalctlPrintsAreReadOnce() throws IOException {
    for (String message : List.of("a\nb", "a\tb", "\033[1;31mred\033[m\033[0m", "a\r\r\nb\r", "")) {
      read("line\n" + CURSOR, writtenInBytes(message));
    }
    assertEquals("line\n".repeat(5), sink.text());
  }

  @Test
  void entriesThatCameLaterAreForTheNextRun() throws IOException {
    read("line\n" + CURSOR, written(2, "app", "/app") + written(3, "su", "/home/alice/su"));
    assertEquals("line\n", sink.text());
  }

  @Test
  void aBorrowedNameStaysOnOneLineAndSteersNothing() throws IOException {
    read("line\n" + CURSOR, written(2, "su", "/home/alice/\033[2Jsu"));
    assertEquals(2, sink.text().lines().count());
    assertTrue(sink.text().contains(" was written by /home/alice/\\u001b[2Jsu (_UID 1000): "));
  }

  @Test
  void whereTheWritersCannotBeSeenTheLinesAreReadAllTheSame() throws IOException {
    Reading reading =
        read(
            command ->
                command.words().contains("--output=export")
                    ? new Ended(1, "", "no such option\n")
                    : new Ended(0, "line\nhost x: [9B blob data]\n" + CURSOR, ""));
    assertEquals("line\nhost x: [9B blob data]\n", sink.text());
    assertEquals(
        List.of(
            "journal: its entries were read, but not who wrote them (journalctl ended with status"
                + " 1: no such option); an entry that bears the name of another program is not"
                + " noticed in this run"),
        reading.problems());
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
        String.join("\n", read(command -> new Ended(1, "", "")).preamble()));
  }

  @Test
  void theCursorIsVerifiedAndThenUsed() throws IOException {
    SavedState.save(scene.state, read(command -> new Ended(0, "line\n" + CURSOR, "")));
    commands.clear();
    read(command -> new Ended(0, CURSOR, ""));
    assertEquals("--cursor=s=1;i=2;t=3 --lines=1", options(0));
    assertEquals("--after-cursor=s=1;i=2;t=3", options(1));
  }

  @Test
  void whereTheEntryIsGoneTheNextOneIsNotSkipped() throws IOException {
    SavedState.save(scene.state, read(command -> new Ended(0, "line\n" + CURSOR, "")));
    commands.clear();
    read(command -> new Ended(0, "-- cursor: s=1;i=9;t=10\n", ""));
    assertEquals("--cursor=s=1;i=2;t=3", options(1));
  }

  @Test
  void aDamagedCursorIsSaidAndKeptAndTheJournalIsReadFromItsBeginning() throws IOException {
    SavedState.save(scene.state, read(command -> new Ended(0, "line\n" + CURSOR, "")));
    Path file = scene.state.resolve("offset.journal");
    String damaged = Files.readString(file).replace("i=2", "i=9");
    Files.writeString(file, damaged);
    Files.setLastModifiedTime(file, FileTime.from(scene.clock().instant().plusSeconds(60)));
    commands.clear();
    Reading reading = read(command -> new Ended(0, "line\n" + CURSOR, ""));
    assertEquals("--since=@0", options(0));
    assertTrue(
        reading.problems().get(0).contains(file + " is damaged"), reading.problems().toString());
    SavedState.save(scene.state, reading);
    assertEquals(damaged, Files.readString(scene.state.resolve(CursorName.damaged("journal"))));
  }

  @Test
  void anEmptiedCursorIsDamagedWhereARunWroteBefore() throws IOException {
    Path file = Files.createFile(scene.state.resolve("offset.journal"));
    Files.createFile(scene.state.resolve("runs"));
    Reading reading = read(command -> new Ended(0, "line\n" + CURSOR, ""));
    assertEquals("--since=@0", options(0));
    assertTrue(
        reading.problems().get(0).contains(file + " is damaged, it is empty;"),
        reading.problems().toString());
  }

  @Test
  void whereTheCursorCannotBeReadTheJournalIsReadFromItsBeginning() throws IOException {
    Path file = Files.createDirectory(scene.state.resolve("offset.journal"));
    Reading reading = read(command -> new Ended(0, "line\n" + CURSOR, ""));
    assertEquals("--since=@0", options(0));
    assertEquals(
        List.of(
            "journal: the cursor in "
                + file
                + " cannot be read (not a regular file; remove it); the log was read from its"
                + " beginning, lines may be repeated"),
        reading.problems());
  }

  private String options(int command) {
    String all = commands.get(command);
    return all.substring(all.indexOf("--show-cursor ") + "--show-cursor ".length());
  }

  @Test
  void linesAndEntriesComeInOrderThroughABufferOfAnySize() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("entry ").append(i).append('\n').append(i % 3 == 0 ? "   more\n   \n" : "");
    }
    Reading reading = read(command -> new Ended(0, text + CURSOR, ""));
    assertEquals(text.toString(), sink.text());
    assertEquals(14, sink.entries().size());
    assertEquals(text.length(), reading.bytes());
  }

  @Test
  void ofAnEntryThatIsTooLongTheBeginningIsKeptWithItsLength() throws IOException {
    for (int length : new int[] {257, 511, 512, 513, 5000}) {
      String entry = "x".repeat(length - 5) + "\n y z";
      read(command -> new Ended(0, "a\n" + entry + "\nb\n" + CURSOR, ""));
      assertTrue(sink.text().contains(" [cut here, after 256 of "), sink.text());
      assertTrue(sink.text().endsWith(" bytes]\nb\n"), sink.text());
    }
    assertEquals(List.of(256, 256, 256, 256, 256), sink.cuts());
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
    UnreadableLogException unreadable = unreadable(command -> new Ended(1, "", "no permission\n"));
    assertEquals("E: File could not be read: journal", unreadable.getMessage());
    assertEquals("journalctl ended with status 1: no permission", unreadable.detail());
  }

  @Test
  void aFailureAfterSomeOutputIsAFailureToo() {
    assertEquals(
        "journalctl ended with status 139",
        unreadable(command -> new Ended(139, "a\n", "")).detail());
  }

  private UnreadableLogException unreadable(ProcessLauncher launcher) {
    return assertThrows(UnreadableLogException.class, () -> read(launcher));
  }

  @Test
  void endlessComplaintsBlockNothing() {
    String complaints = "complaint\n".repeat(100_000);
    assertEquals(
        4096,
        unreadable(command -> new Ended(2, "", complaints)).detail().length()
            - "journalctl ended with status 2: ".length());
  }

  /** A process that has already done all it does. */
  private static final class Ended extends Process {
    private final int status;
    private final String output;
    private final String errors;

    Ended(int status, String output, String errors) {
      this.status = status;
      this.output = output;
      this.errors = errors;
    }

    @Override
    public OutputStream getOutputStream() {
      return new ByteArrayOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream getErrorStream() {
      return new ByteArrayInputStream(errors.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int waitFor() {
      return status;
    }

    @Override
    public int exitValue() {
      return status;
    }

    @Override
    public void destroy() {}
  }
}
