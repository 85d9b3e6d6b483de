package dev.logcheck.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StanzaReaderTest {
  private final Path file =
      Jimfs.newFileSystem(Configuration.unix().toBuilder().setWorkingDirectory("/etc").build())
          .getPath("/etc/file");

  private StanzaFile read(String bytes) throws IOException {
    Files.write(file, bytes.getBytes(ISO_8859_1));
    return StanzaReader.read(file);
  }

  /** Each stanza in parentheses, each value with its place. */
  private static String described(StanzaFile read) {
    return read.stanzas().stream()
        .map(
            stanza ->
                stanza.fields().stream()
                    .map(field -> field.name() + values(field))
                    .collect(joining(" ", "(", ")")))
        .collect(joining());
  }

  private static String values(Stanza.Field field) {
    return field.values().stream()
        .map(value -> value.text() + "@" + value.line() + ":" + value.column())
        .toList()
        .toString();
  }

  private static List<String> problems(StanzaFile read) {
    return read.problems().stream()
        .map(problem -> (problem.isError() ? "" : "warning ") + problem)
        .toList();
  }

  @Test
  void fieldsGoOnInLinesThatBeginWithBlanks() throws IOException {
    StanzaFile read = read("Event: a\nPattern:\n one\n\t two three\nTop: x\n y\n\n\nEvent: b\n");
    assertEquals(
        "(Event[a@1:8] Pattern[one@3:2, two three@4:3] Top[x@5:6, y@6:2])(Event[b@9:8])",
        described(read));
    assertEquals("x y", read.stanzas().get(0).field("top").joined());
    assertEquals(List.of(), problems(read));
  }

  @Test
  void commentsBeginInTheFirstColumnAndEndNothing() throws IOException {
    StanzaFile read = read("# one\nEvent: a # b\n# two\nPattern:\n c\n# three\n # d\n");
    assertEquals("(Event[a # b@2:8] Pattern[c@5:2, # d@7:2])", described(read));
  }

  @Test
  void aMistakeCostsItsStanzaOnly() throws IOException {
    StanzaFile read =
        read(
            """
             early
            Event: a

            Event: b
            Top: c
            top: d

            Event: e
            no field
             goes on

            Event: f
            """);
    assertEquals("(Event[f@12:8])", described(read));
    assertEquals(
        List.of(
            "/etc/file:1:1: this line goes on with a field, but none stands before it; write"
                + " Name:",
            "/etc/file:6:1: top stands here twice, first in line 5; write all values under one"
                + " top:",
            "/etc/file:9:1: expected Name: value, or a blank before a value that goes on"),
        problems(read));
  }

  @Test
  void patternsAreBytesAndAllElseIsUtf8() throws IOException {
    StanzaFile read =
        read("Event: a\nPattern: \u00e9\nTop: \u00c3\u00a9\n\nEvent: b\nTop: x \u00e9\n");
    assertEquals("(Event[a@1:8] Pattern[\u00e9@2:10] Top[\u00e9@3:6])", described(read));
    assertEquals(
        List.of("/etc/file:6:6: this is not UTF-8; save the file in that encoding"),
        problems(read));
  }

  @Test
  void whatWasCutIsSaid() throws IOException {
    StanzaFile read = read("\u00ef\u00bb\u00bfEvent: a\r\nPattern: b  \r\nTop: c \r\n");
    assertEquals("(Event[a@1:8] Pattern[b@2:10] Top[c@3:6])", described(read));
    assertEquals(
        List.of(
            "warning /etc/file:1:1: byte order mark was cut; save the file as UTF-8 without it",
            "warning /etc/file:1:9: carriage return at the end was cut; save the file with Unix"
                + " line ends",
            "warning /etc/file:2:11: blanks at the end were cut; write [ ] for a blank that"
                + " belongs there"),
        problems(read));
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    assertEquals(
        List.of("/etc/file:1:1: it was not read: byte 9 is NUL; write it again as text"),
        problems(read("Event: a\0\n")));
    assertEquals(
        List.of("/etc/file:1:1: it was not read: it is longer than 1 MiB; split it"),
        problems(read("#".repeat((1 << 20) + 1))));
  }

  @Test
  void aFileThatCannotBeReadIsAProblem() {
    StanzaFile read = StanzaReader.read(file.resolveSibling("missing"));
    assertEquals(1, read.problems().size());
    assertEquals(List.of(), read.stanzas());
  }
}
