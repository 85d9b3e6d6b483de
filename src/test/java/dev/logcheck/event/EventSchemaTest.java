package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.logcheck.line.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema in the jar describes the documents. */
final class EventSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(EventJson.class.getResourceAsStream(EventJson.SCHEMA));

  private static final String HEADER = "2026-11-20T10:00:00.5+02:00 web1 d[7]: ";

  private static final String STANZA =
      """
      Event: own
      Program: d
      Pattern: own %{IP:source.ip} %{INT:source.port} %{WORD:user.name} %{GREEDYDATA:a.b}
      Set: event.category = network
      """;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String documents(EventBook book, String line, EventPlace place) {
    byte[] text = line.getBytes(ISO_8859_1);
    EventLine found = new EventLine(text, 0, text.length, Instant.EPOCH, place);
    Output output = new Output(bytes, false, false);
    EventJson json = new EventJson(output);
    EventFinder finder = new EventFinder(book, null);
    finder.find(
        text,
        0,
        text.length,
        (event, fields) -> {
          try {
            json.print(event, fields, found, finder.header());
            output.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    String documents = bytes.toString(UTF_8);
    bytes.reset();
    return documents;
  }

  private static EventPlace place() {
    return new EventPlace("/var/log/syslog", 7, "0".repeat(32));
  }

  private static List<String> mistakes(String document) {
    return SCHEMA.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private String own() throws IOException {
    Path file = Jimfs.newFileSystem(Configuration.unix()).getPath("/local");
    Files.writeString(file, STANZA);
    String line = HEADER + "own 192.0.2.7 50022 bob \377\u0001\"";
    return documents(EventBook.readFile(file), line, place());
  }

  @Test
  void everySampleThatIsShippedFitsIt() throws IOException {
    EventBook book = EventBook.read(Path.of("etc-logcheck/events.d"));
    int count = 0;
    for (EventPattern pattern : book.patterns()) {
      for (EventSample sample : pattern.definition().samples()) {
        String line = SampleCheck.line(pattern.definition(), sample);
        for (String document : documents(book, line, place()).lines().toList()) {
          assertEquals(List.of(), mistakes(document), document);
          count++;
        }
      }
    }
    assertTrue(count > 200, count + " documents");
  }

  @Test
  void whatIsOwnAndHostileFitsIt() throws IOException {
    assertEquals(List.of(), mistakes(own()), own());
  }

  @Test
  void anEntryOfTheJournalFitsIt() throws IOException {
    EventBook book = EventBook.read(Path.of("etc-logcheck/events.d"));
    String line = "Nov 20 10:00:00 web1 sshd[7]: Invalid user bob from 192.0.2.7 port 50022";
    String document = documents(book, line, new EventPlace("journal", -1, ""));
    assertFalse(document.isEmpty());
    assertEquals(List.of(), mistakes(document), document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "port":50022      | "port":70000
          "port":50022      | "port":"22"
          192.0.2.7","port" | fe80::1%eth0","port"
          "a_b"             | "a.b"
          "own"             | "Own"
          ["network"]       | "network"
          00:00Z            | 00:00+02:00
          "offset":7        | "offset":-7
          "path"            | "name"
          """)
  void itRefusesWhatItDoesNotDescribe(String text, String wrong) throws IOException {
    String document = own();
    String changed = document.replace(text, wrong);
    assertFalse(changed.equals(document), document);
    assertFalse(mistakes(changed).isEmpty(), changed);
  }
}
