package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drafts of stanzas: {@code --suggest --events}. */
final class EventDraftsTest {
  private static final String H = "2026-11-19T00:00:01+01:00 host ";

  private final Workbench workbench =
      new Workbench().file("/etc/logcheck/ignore.d.server/none", "#\n");

  private void suggest(String... lines) {
    workbench.log(lines).call("--suggest", "--events", "-l", "/log");
  }

  @Test
  void aGroupBecomesAStanzaWithFieldsAndSamples() {
    suggest(
        H + "gate[1]: Refused user bob from 192.0.2.7 port 50022 after 3 tries",
        H + "gate[2]: Refused user carol from 192.0.2.8 port 50023 after 4 tries");
    assertEquals(
        """
        # 2 lines
        Event: gate-refused-user-from
        Program: gate
        Pattern:
         Refused user %{NOTSPACE:user.name} from %{IP:source.ip} port %{PORT:source.port} after %{INT} tries
        Samples:
         Refused user bob from 192.0.2.7 port 50022 after 3 tries
          => user.name=bob source.ip=192.0.2.7 source.port=50022
         Refused user carol from 192.0.2.8 port 50023 after 4 tries
          => user.name=carol source.ip=192.0.2.8 source.port=50023

        """,
        workbench.out());
    assertEquals(0, workbench.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          closed by 192.0.2.7                      | closed by %{IP}
          link to 192.0.2.7:5060 from 192.0.2.8:50 | link to %{IP}:%{PORT} from %{IP:source.ip}:%{PORT:source.port}
          user=bob, load (50%) is [high]           | user=%{NOTSPACE:user.name}, load \\(%{INT}%\\) is \\[high]
          """)
  void aSingleLineIsEnough(String message, String pattern) {
    suggest(H + "gate[1]: " + message);
    assertTrue(workbench.out().contains("\n " + pattern + "\n"), workbench.out());
  }

  @Test
  void whatIsDraftedPassesTheCheckAndFindsTheLines() {
    String line = H + "gate[1]: Refused user bob from 192.0.2.7 port 50022";
    suggest(line);
    Workbench next = new Workbench().log(line).file("/t/events.d/local", workbench.out());
    next.call("--check", "-r", "/t/events.d/local");
    assertEquals("0 errors, 0 warnings in 1 event of 1 file\n", next.out());
    next = new Workbench().log(line).file("/t/events.d/local", workbench.out());
    next.call("--events", "-l", "/log", "-r", "/t/events.d/local");
    assertTrue(next.out().contains(" user.name=bob source.ip=192.0.2.7 "), next.out());
  }

  @Test
  void linesThatAreEventsAlreadyAreNotDrafted() {
    workbench.file("/etc/logcheck/events.d/gate", "Event: up\nProgram: gate\nPattern: up .*\n");
    suggest(H + "gate[1]: up for all", H + "gate[1]: down for 3 s");
    assertTrue(workbench.out().contains("Event: gate-down-for\n"), workbench.out());
    assertFalse(workbench.out().contains("up for"), workbench.out());
  }

  @Test
  void linesWithoutAProgramOrWithControlBytesAreLeftAlone() {
    suggest("no header at all", H + "gate[1]: a\001b");
    assertEquals("", workbench.out());
    assertEquals(1, workbench.status());
  }
}
