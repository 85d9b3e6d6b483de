package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of the journal that are no text: journalctl prints their length in their place. */
final class UnprintedMessagesTest {
  private final JournalBench journal = new JournalBench();

  /** The last entry, with a message that is no plain text. */
  private static String writtenInBytes(String message) {
    return JournalBench.written(2, "x", "/usr/bin/su")
        .replace("_UID", "_PID=7\n_UID")
        .replace(
            "MESSAGE=what it says",
            "MESSAGE\n%c\0\0\0\0\0\0\0%s".formatted(message.length(), message));
  }

  @Test
  void aMessageThatJournalctlDoesNotPrintStandsWhereItsLengthStood() throws IOException {
    String printed = "Nov 20 06:25:01 host x[7]: [31B blob data]\n";
    Reading reading =
        journal.read(
            "line\n" + printed + JournalBench.CURSOR,
            writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        "line\nNov 20 06:25:01 host x[7]: \\x07[7]: FAILED SU (to root) alice\n",
        journal.sink.text());
    assertEquals(48, reading.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x[7]: [30B blob data]", "y[7]: [31B blob data]", "x[77]: [31B blob data]"})
  void theLineOfAnotherEntryIsNotReplaced(String other) throws IOException {
    String printed = "Nov 20 06:25:01 host " + other + "\n";
    journal.read(
        printed + JournalBench.CURSOR, writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        "2026-11-20T06:25:01Z host x[7]: \\x07[7]: FAILED SU (to root) alice\n" + printed,
        journal.sink.text());
  }

  @Test
  void aMessageThatLooksLikeTheLengthOfAnotherIsKept() throws IOException {
    String alike = "Nov 20 06:25:01 host x: [31B blob data]\n";
    String place = "Nov 20 06:25:02 host x[7]: [31B blob data]\n";
    journal.read(
        alike + place + JournalBench.CURSOR,
        JournalBench.written(1, "x", "/usr/bin/su").replace("what it says", "[31B blob data]")
            + writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        alike + "Nov 20 06:25:02 host x[7]: \\x07[7]: FAILED SU (to root) alice\n",
        journal.sink.text());
  }

  @Test
  void theEndOfALongMessageIsNotTakenForTheNameOfAnotherWriter() throws IOException {
    journal.buffer = new LineBuffer(64, 1024);
    String message = "systemd[1]: Startup finished in" + " ".repeat(600) + "x[7]: [31B blob data]";
    String forged = "Nov 20 06:25:01 host y: " + message + "\n";
    String place = "Nov 20 06:25:02 host x[7]: [31B blob data]\n";
    journal.read(
        forged + place + JournalBench.CURSOR,
        JournalBench.written(1, "y", "/usr/bin/y").replace("what it says", message)
            + writtenInBytes("\u0007[7]: FAILED SU (to root) alice"));
    assertEquals(
        "Nov 20 06:25:02 host x[7]: \\x07[7]: FAILED SU (to root) alice\n" + forged,
        journal.sink.text());
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
    journal.read(text + JournalBench.CURSOR, export.toString());
    assertEquals(
        40_000, journal.sink.text().lines().filter(line -> line.contains("\\x07 of")).count());
    assertTrue(journal.sink.text().contains("Nov 20 06:25:01 host x[7]: \\x07 of many\n"));
  }

  @Test
  void ofSuchAMessageTheFurtherLinesAreIndentedAsThoseThatArePrinted() throws IOException {
    journal.read("blob\n" + JournalBench.CURSOR, writtenInBytes("\u0007\nFAILED SU\n"));
    String header = "2026-11-20T06:25:01Z host x[7]: ";
    assertEquals(
        List.of(header + "\\x07\n" + " ".repeat(header.length()) + "FAILED SU\n"),
        journal.sink.entries());
  }

  @Test
  void messagesThatJournalctlPrintsAreReadOnce() throws IOException {
    for (String message : List.of("a\nb", "a\tb", "\033[1;31mred\033[m\033[0m", "a\r\r\nb\r", "")) {
      journal.read("line\n" + JournalBench.CURSOR, writtenInBytes(message));
    }
    assertEquals("line\n".repeat(5), journal.sink.text());
  }
}
