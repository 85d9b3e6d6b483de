package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventBookTest {
  private final Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/etc/events.d");

  @BeforeEach
  void makeDirectory() throws IOException {
    Files.createDirectories(directory);
  }

  private EventBook book(String stanzas) throws IOException {
    return book("local", stanzas);
  }

  private EventBook book(String name, String stanzas) throws IOException {
    Files.write(directory.resolve(name), stanzas.getBytes(UTF_8));
    return EventBook.read(directory);
  }

  private List<String> mistakes(String stanzas) throws IOException {
    return book(stanzas).problems().stream()
        .map(Problem::toString)
        .map(text -> text.replace("/etc/events.d/local:", ""))
        .toList();
  }

  /** The events that a line is, with their fields. */
  private static List<String> events(EventBook book, String line) {
    byte[] bytes = line.getBytes(ISO_8859_1);
    int[] all = IntStream.range(0, book.patterns().size()).toArray();
    List<String> found = new ArrayList<>();
    book.newExtractor()
        .find(
            all,
            all.length,
            bytes,
            0,
            bytes.length,
            (pattern, fields) -> found.add((pattern.event() + " " + fields).strip()));
    return found;
  }

  @Test
  void aDirectoryThatIsNotThereHasNoEvents() throws IOException {
    EventBook book = EventBook.read(directory.resolve("none"));
    assertEquals(List.of(), book.patterns());
    assertEquals(List.of(), book.problems());
  }

  @Test
  void whatPeopleHaveForGrokWorks() throws IOException {
    EventBook book =
        book(
            """
            Event: mail
            Pattern: %{EMAILADDRESS:a} \\(from %{IPV4:connectedfrom}\\:\\:%{POSINT:x:int}\\)

            Event: nested
            Pattern: <(?<evtid>.*)>(?<datetime>[^ ]*) at %{IP:[source][ip]}

            Patterns:
             ETHTYPE (?:(?:[A-Fa-f0-9]{2}):(?:[A-Fa-f0-9]{2}))
             NETFILTERMAC %{COMMONMAC:dst_mac}:%{COMMONMAC:src_mac}:%{ETHTYPE:ethtype}

            Event: mac
            Pattern: MAC=%{NETFILTERMAC}
            """);
    assertEquals(List.of(), book.problems());
    assertEquals(
        List.of("mail a=bob@example.org connectedfrom=192.0.2.1 x=17"),
        events(book, "login bob@example.org (from 192.0.2.1::17) ok"));
    assertEquals(
        List.of("nested evtid=12 datetime=now source.ip=2001:db8::1"),
        events(book, "<12>now at 2001:db8::1 x"));
    assertEquals(
        List.of("mac dst_mac=00:00:5e:00:53:23 src_mac=00:00:5e:00:53:01 ethtype=08:00"),
        events(book, "MAC=00:00:5e:00:53:23:00:00:5e:00:53:01:08:00"));
  }

  @Test
  void theProgramDecidesAndTheMessageIsTheWholePattern() throws IOException {
    EventBook book = book("Event: up\nProgram: vnc* openvpn\nPattern: up %{INT:n}\n");
    String five = "<29>Aug 21 15:01:32     openvpn[9739]: up 5";
    assertEquals(List.of("up n=5"), events(book, five));
    assertEquals(List.of("up n=5"), events(book, "Aug 21 15:01:32 host vncserver[4,root]: up 5"));
    assertEquals(List.of(), events(book, "Aug 21 15:01:32 host ovpn[4]: up 5"));
    assertEquals(List.of(), events(book, "Aug 21 15:01:32 host openvpn[4]: x openvpn: up 5"));
    assertEquals(List.of(), events(book, five + " x"));
  }

  @Test
  void aRepeatedMessageIsTheEventSeveralTimes() throws IOException {
    EventBook book = book("Event: up\nProgram: a\nPattern: up %{INT:n}\n");
    EventExtractor extractor = book.newExtractor();
    byte[] line = "Aug 21 15:01:32 h a[1]: message repeated 3 times: [ up 5]".getBytes(UTF_8);
    extractor.read(line, 0, line.length);
    assertEquals(true, extractor.extract(book.patterns().get(0)));
    assertEquals("n=5", extractor.fields().toString());
    assertEquals(3, extractor.fields().repeats());
  }

  @Test
  void aLineWhoseAddressIsNoneIsNotTheEvent() throws IOException {
    EventBook book = book("Event: e\nPattern: from %{NOTSPACE:source.ip} %{INT:source.port}\n");
    assertEquals(1, events(book, "from ::ffff:192.0.2.1 65535").size());
    assertEquals(1, events(book, "from 2001:db8::1%eth0 1").size());
    assertEquals(List.of(), events(book, "from 999.1.1.1 1"));
    assertEquals(List.of(), events(book, "from 1:2:3:4:5:6:7:8:9 1"));
    assertEquals(List.of(), events(book, "from 1::2::3 1"));
    assertEquals(List.of(), events(book, "from 192.0.2.1 65536"));
  }

  @Test
  void whatIpCapturesIsAnAddressUnderAnyName() throws IOException {
    EventBook book = book("Event: e\nPattern: <%{IP:peer}>\n");
    assertEquals(List.of("e peer=1:2::6:7:8"), events(book, "<1:2::6:7:8>"));
    assertEquals(List.of(), events(book, "<1:2:3:4::5:6:7:8>"));
    assertEquals(List.of(), events(book, "<192.0.2.256>"));
    assertEquals(List.of(), events(book, "<192.0.2.01>"));
  }

  @Test
  void aHardwareAddressIsWrittenAsTheSchemaHasIt() throws IOException {
    EventBook book = book("Event: e\nPattern: <%{MAC:host.mac}>\n");
    String expected = "e host.mac=00-00-5E-00-53-23";
    assertEquals(List.of(expected), events(book, "<00:00:5e:00:53:23>"));
    assertEquals(List.of(expected), events(book, "<00-00-5E-00-53-23>"));
    assertEquals(List.of(expected), events(book, "<0000.5e00.5323>"));
  }

  @Test
  void theFirstPatternGivesTheFieldsAndOneLineMayBeSeveralEvents() throws IOException {
    EventBook book =
        book(
            """
            Event: a
            Pattern:
             x=%{INT:n}
             %{GREEDYDATA:rest}

            Event: b
            Pattern: %{WORD:w}
            Set: event.kind = alert

            Event: c
            Unless: b
            Pattern: .
            """);
    assertEquals(List.of("a n=1", "b w=x event.kind=alert"), events(book, "x=1"));
    assertEquals(List.of("a rest==", "c"), events(book, "="));
  }

  @Test
  void bytesThatAreNoCharactersHideNothing() throws IOException {
    EventBook book = book("Event: e\nPattern: ^user %{DATA:user.name} from %{IP:source.ip}$\n");
    assertEquals(1, events(book, "user \u00ff\u0001\u00c3 from 192.0.2.1").size());
  }

  @Test
  void localStanzasReplaceOrRemoveWhatIsShipped() throws IOException {
    book("logcheck-java-x", "Event: a\nPattern: shipped\n\nEvent: b\nPattern: b\n");
    EventBook book = book("Event: a\nReplaces: yes\nPattern: own\n\nEvent: b\nEnabled: no\n");
    assertEquals(List.of(), book.problems());
    assertEquals(List.of("own"), book.patterns().stream().map(EventPattern::text).toList());
  }

  @Test
  void mistakesSayWhereAndWhatToWrite() throws IOException {
    assertEquals(
        List.of(
            "2:1: no field is named Patern; did you mean Pattern?",
            "1:1: this event has no Pattern:"),
        mistakes("Event: a\nPatern: b\n"));
    assertEquals(
        List.of("2:12: no pattern is named IPV7; did you mean IPV4?"),
        mistakes("Event: a\nPattern: %{IPV7:source.ip}\n"));
    assertEquals(
        List.of(
            "3:4: nothing can be looked for ahead; write what comes next into the pattern"
                + " itself"),
        mistakes("Event: a\nPattern:\n ab(?=c)\n"));
    assertEquals(
        List.of("2:13: no name of a field: 1x; write one such as source.ip"),
        mistakes("Event: a\nPattern: (?<1x>.)\n"));
    assertEquals(
        List.of("3:7: expected KEY=field, as in SRC=source.ip"),
        mistakes("Event: a\nPattern: b\nKeys: SRC\n"));
    assertEquals(
        List.of("2:1: no program stands here; write its name, or leave out Program:"),
        mistakes("Event: a\nProgram:\nPattern: b\n"));
    assertEquals(
        List.of("1:1: a stanza here begins with Event:, Patterns:, List: or Ignore:"),
        mistakes("Alert: a\n"));
    assertEquals(
        List.of(
            "2:4: nothing stands before this that could repeat; write a backslash before it"
                + " for the character"),
        mistakes("Patterns:\n X *\n"));
  }

  @Test
  void aMistakeCostsItsStanzaOnly() throws IOException {
    EventBook book = book("Event: a\nPattern:\n a\n (\n\nEvent: b\nPattern: b\n");
    assertEquals(List.of("b"), book.patterns().stream().map(EventPattern::text).toList());
  }

  /** The names of what ignores a line. */
  private static List<String> ignoring(EventBook book, String line) {
    byte[] bytes = line.getBytes(ISO_8859_1);
    EventExtractor extractor = book.newExtractor();
    EventValues values = new EventValues();
    List<String> names = new ArrayList<>();
    for (EventPattern pattern : book.patterns()) {
      extractor.read(bytes, 0, bytes.length);
      boolean found = extractor.extract(pattern);
      values.of(pattern, extractor.fields(), bytes, 0, bytes.length);
      Ignore ignore = found ? book.ignoring(values) : null;
      if (ignore != null) {
        names.add(ignore.name());
      }
    }
    return names;
  }

  @Test
  void anEventIsIgnoredWhereAConditionHolds() throws IOException {
    EventBook book =
        book(
            """
            Ignore: scans
            When: firewall-* and rule.name in (STEALTH, SYNSCAN)
             and source.ip not in @home
            Samples:
             STEALTH 203.0.113.7
             STEALTH 192.0.2.7
              => -

            List: home
            Values: 192.0.2.0/24

            Event: firewall-drop
            Pattern: %{WORD:rule.name} %{IP:source.ip}
            """);
    assertEquals(List.of(), book.problems());
    assertEquals(List.of(), SampleCheck.problems(book));
    assertEquals(List.of("scans"), ignoring(book, "STEALTH 203.0.113.7"));
    assertEquals(List.of(), ignoring(book, "STEALTH 192.0.2.7"));
    assertEquals(List.of(), ignoring(book, "OTHER 203.0.113.7"));
  }

  @Test
  void localListsAndIgnoresReplaceOrRemoveWhatIsShipped() throws IOException {
    book(
        "logcheck-java-x",
        """
        Event: a
        Pattern: %{INT:n}

        List: low
        Values: 1 2

        List: high
        Values: 8

        Ignore: low
        When: n in (@low, @high)

        Ignore: all
        When: a
        """);
    EventBook book =
        book(
            """
            List: low
            Replaces: yes
            Values: 3

            List: high
            Values: 9

            Ignore: all
            Enabled: no
            """);
    assertEquals(List.of(), book.problems());
    assertEquals(List.of("low"), ignoring(book, "3"));
    assertEquals(List.of("low"), ignoring(book, "8"));
    assertEquals(List.of("low"), ignoring(book, "9"));
    assertEquals(List.of(), ignoring(book, "1"));
  }

  @Test
  void mistakesInListsAndIgnoresSayWhereAndWhatToWrite() throws IOException {
    assertEquals(List.of("1:1: this list has no Values:"), mistakes("List: a\n"));
    assertEquals(
        List.of(
            "1:1: a list is named with small letters, digits and -, at most 64, as in List: home"),
        mistakes("List: A\nValues: b\n"));
    assertEquals(
        List.of("4:7: no list is named hom; did you mean @home?"),
        mistakes(
            "Ignore: a\nWhen: x = \u00fc and\n z = 1 or\n y in @hom\n\nList: home\nValues: b\n"));
    assertEquals(
        List.of("2:7: no event is named b; define it in events.d"),
        mistakes("Ignore: a\nWhen: b\n"));
    assertEquals(
        List.of(
            "1:1: this has no When:; write a condition, as in When: ssh-login and user.name ="
                + " backup"),
        mistakes("Ignore: a\n"));
    assertEquals(
        List.of(
            "2:1: no field is named Pattern; known are Ignore, When, Samples, Replaces, Enabled"),
        mistakes("Ignore: a\nPattern: b\nWhen: c = d\n"));
    EventBook book =
        book(
            """
            Event: a
            Pattern: b

            Ignore: i
            When: a
            Samples:
             c
             b
              => -
            """);
    assertEquals(
        List.of(
            "/etc/events.d/local:7:2: this sample is not ignored; change When:, or write => - under"
                + " it",
            "/etc/events.d/local:8:2: this sample is ignored, but should not be; change When:, or"
                + " remove => - under it"),
        SampleCheck.problems(book).stream().map(Problem::toString).toList());
  }

  @Test
  void samplesThatSayOtherwiseAreProblems() throws IOException {
    EventBook book =
        book(
            """
            Event: a
            Pattern: ^x=%{INT:n}$
            Samples:
             x=1
              => n=2 m=""
             y=1
             x=2
              => -
            """);
    assertEquals(
        List.of(
            "/etc/events.d/local:4:2: this sample gives n=1, not 2; change the"
                + " pattern, or what stands behind =>",
            "/etc/events.d/local:6:2: this sample is not a; make the pattern match it,"
                + " or write => - under it",
            "/etc/events.d/local:7:2: this sample is a, but should not be; make the pattern"
                + " narrower, or remove => - under it"),
        SampleCheck.problems(book).stream().map(Problem::toString).toList());
  }
}
