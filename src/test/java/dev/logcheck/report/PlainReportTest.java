package dev.logcheck.report;

import static dev.logcheck.report.Reports.events;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.audit.Layer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainReportTest {
  private static final byte[] HOSTILE =
      "a\tb\033[2J \177 \0 \302\233 \377 \342\200\256cod".getBytes(ISO_8859_1);

  @Test
  void everyPartHasThePlaceThatLogcheckGivesIt() {
    Report report =
        new Report(
            Reports.OVERVIEW,
            List.of("This is the first reading."),
            "Hello\n",
            List.of("E: File could not be read: /a", "E: File could not be read: /b"),
            List.of(
                new Report.Section(
                    Layer.VIOLATIONS, "Security Events for su", FakeFindings.of("x", "y")),
                new Report.Section(Layer.VIOLATIONS, "Security Events", FakeFindings.of()),
                events(FakeFindings.of("z"))),
            List.of("rules:1: odd"),
            "Bye\n");
    assertEquals(
        """
        This is the first reading.
        Hello

        E: File could not be read: /a
        E: File could not be read: /b

        Security Events for su
        =-=-=-=-=-=-=-=-=-=-=-
        x
        y

        System Events
        =-=-=-=-=-=-=
        z

        Logcheck Warnings
        =-=-=-=-=-=-=-=-=
        rules:1: odd

        Bye
        """,
        Reports.text(PlainReport.unchanged(), report));
  }

  @Test
  void anEmptyReportIsEmpty() {
    assertEquals("", Reports.text(PlainReport.unchanged(), Reports.of()));
  }

  @Test
  void bytesPassUnchangedIntoAPipe() {
    byte[] report =
        Reports.bytes(
            PlainReport.unchanged(), Reports.of(events(new FakeFindings().add(0, HOSTILE))));
    int heading = "System Events\n=-=-=-=-=-=-=\n".length();
    assertArrayEquals(HOSTILE, Arrays.copyOfRange(report, heading, heading + HOSTILE.length));
  }

  @Test
  void controlBytesAreVisibleToReaders() {
    assertEquals(
        "System Events\n=-=-=-=-=-=-=\na\tb\\x1b[2J \\x7f \\x00 <U+009B> \\xff <U+202E>cod\n\n",
        Reports.text(
            PlainReport.readable(Palette.NONE),
            Reports.of(events(new FakeFindings().add(0, HOSTILE)))));
  }

  @Test
  void headingsAreColouredOnATerminal() {
    assertEquals(
        "\033[1mSystem Events\033[0m\n\033[1m=-=-=-=-=-=-=\033[0m\nz\n\n",
        Reports.text(PlainReport.readable(Palette.ANSI), Reports.of(events(FakeFindings.of("z")))));
  }

  @Test
  void anEntryOfSeveralLinesKeepsThem() {
    assertEquals(
        "System Events\n=-=-=-=-=-=-=\na\n b\n\n",
        Reports.text(
            PlainReport.readable(Palette.NONE), Reports.of(events(FakeFindings.of("a\n b")))));
  }
}
