package dev.logcheck.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of header, with what stands where: priority, stamp, host, program, pid, message. */
final class HeaderFormsTest {
  private static final String[] PIECES = {
    "<34>",
    "<",
    "<999>",
    "1 ",
    "Nov  9 12:01:01",
    "2026-11-09T12:01:01.123456+01:00",
    "- ",
    " ",
    "web1",
    "cron",
    "[17]",
    "(mod)",
    ":",
    ": ",
    "[a b=\"",
    "]",
    "\\",
    "[ 12.345678]",
    "INFO",
    "\0",
    "\377",
    "done"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Nov  9 12:01:01 web1 cron[17]: done                   | - | Nov  9 12:01:01 | web1 | cron | 17 | done
          Nov  9 12:01:01 web1 cron: done                       | - | Nov  9 12:01:01 | web1 | cron | -  | done
          Nov 9 12:01:01 web1 cron: done                        | - | Nov 9 12:01:01  | web1 | cron | -  | done
          Nov  9 2026 12:01:01 fw1 cron: done                   | - | Nov  9 2026 12:01:01 | fw1 | cron | - | done
          Nov  9 12:01:01.123456 web1 cron[17]: done            | - | Nov  9 12:01:01.123456 | web1 | cron | 17 | done
          Nov  9 12:01:01 web1 login(auth)[17]: done            | - | Nov  9 12:01:01 | web1 | login | 17 | done
          Nov  9 12:01:01 web1 (sshd)[17]: done                 | - | Nov  9 12:01:01 | web1 | (sshd) | 17 | done
          Nov  9 12:01:01 web1 vncserver-x11[445,root]: done    | - | Nov  9 12:01:01 | web1 | vncserver-x11 | 445 | done
          Nov  9 12:01:01 web1 postfix/smtpd[17]: done          | - | Nov  9 12:01:01 | web1 | postfix/smtpd | 17 | done
          Nov  9 12:01:01 web1 app[main]: done                  | - | Nov  9 12:01:01 | web1 | app  | -  | done
          Nov  9 12:01:01 web1 kernel: [   12.345678] up        | - | Nov  9 12:01:01 | web1 | kernel | - | up
          Nov  9 12:01:01 web1 repeated 2 times                 | - | Nov  9 12:01:01 | web1 | -    | -  | repeated 2 times
          Nov  9 12:01:01 cron[17]: done                        | - | Nov  9 12:01:01 | -    | cron | 17 | done
          Nov  9 12:01:01: %SYS-5-CONFIG_I: done                | - | Nov  9 12:01:01 | -    | %SYS-5-CONFIG_I | - | done
          <29>Aug 21 15:01:32     openvpn[9739]: done           | 29 | Aug 21 15:01:32 | -   | openvpn | 9739 | done
          <29>Aug 21 15:01:32     link is down                  | 29 | Aug 21 15:01:32 | -   | -    | -  | link is down
          <29>Aug 21 15:01:32  web1 openvpn: done               | 29 | Aug 21 15:01:32 | web1 | openvpn | - | done
          <13>Nov  9 12:01:01 web1 cron[17]: done               | 13 | Nov  9 12:01:01 | web1 | cron | 17 | done
          2026-11-09T12:01:01.123456+02:00 web1 cron[17]: done  | - | 2026-11-09T12:01:01.123456+02:00 | web1 | cron | 17 | done
          2026-11-09T12:01:01+0200 web1 cron[17]: done          | - | 2026-11-09T12:01:01+0200 | web1 | cron | 17 | done
          2026-11-09T12:01:01Z web1 cron: done                  | - | 2026-11-09T12:01:01Z | web1 | cron | - | done
          2026-11-09T12:01:01,123 web1 cron: done               | - | 2026-11-09T12:01:01,123 | web1 | cron | - | done
          <13>2026-11-09T12:01:01Z web1 cron[17]: done          | 13 | 2026-11-09T12:01:01Z | web1 | cron | 17 | done
          <13> 2026-11-09T12:01:01.117Z web1 cron[17]: done     | 13 | 2026-11-09T12:01:01.117Z | web1 | cron | 17 | done
          Nov  9 12:01:01 web1 gdm-password]: done              | - | Nov  9 12:01:01 | web1 | gdm-password | - | done
          Nov  9 12:01:01 web1 gdm-password][17]: done          | - | Nov  9 12:01:01 | web1 | gdm-password | 17 | done
          2026-11-09T12:01:01Z all is done                      | - | 2026-11-09T12:01:01Z | -  | -    | -  | all is done
          2026-11-09T12:01:01Z INFO done                        | - | 2026-11-09T12:01:01Z | -  | -    | -  | done
          <34>1 2003-10-11T22:14:15.003Z web1 su 17 ID47 - done | 34 | 2003-10-11T22:14:15.003Z | web1 | su | 17 | done
          <34>1 2003-10-11T22:14:15.003Z web1 su x ID47 - done  | 34 | 2003-10-11T22:14:15.003Z | web1 | su | - | done
          <34>1 2003-10-11T22:14:15.003Z - - - - - done         | 34 | 2003-10-11T22:14:15.003Z | - | - | -  | done
          <34>1 - web1 su 17 - - done                           | 34 | -               | web1 | su   | 17 | done
          <165>1 2003-10-11T22:14:15Z web1 su - - [a@1 b="] \\" y"][c@1 d="e"] done | 165 | 2003-10-11T22:14:15Z | web1 | su | - | done
          <165>1 2003-10-11T22:14:15Z web1 su - - [a@1 b="c"]   | 165 | 2003-10-11T22:14:15Z | web1 | su | - | -
          <34>1 2003-10-11T22:14:15Z web1 su 17 - no data [x] y | 34 | 2003-10-11T22:14:15Z | web1 | su | 17 | no data [x] y
          1 2003-10-11T22:14:15Z web1 su 17 - - done            | - | 2003-10-11T22:14:15Z | web1 | su | 17 | done
          [  123.456789] up                                     | - | [  123.456789]  | -    | -    | -  | up
          <6>[  123.456789] up                                  | 6 | [  123.456789]  | -    | -    | -  | up
          <6>up                                                 | 6 | -               | -    | -    | -  | up
          cron[17]: done                                        | - | -               | -    | cron | 17 | done
          - 1131566461 2026.11.09 n12 Nov 9 12:01:01 n1 cron[17]: done | - | -        | n1   | cron | 17 | done
          <999>up                                               | - | -               | -    | -    | -  | <999>up
          <34 up                                                | - | -               | -    | -    | -  | <34 up
          1 - web1 su 17 - - done                               | - | -               | -    | -    | -  | 1 - web1 su 17 - - done
          Nov 32 12:01:01 web1 cron                             | - | -               | -    | -    | -  | Nov 32 12:01:01 web1 cron
          """)
  void everythingHasItsPlace(
      String line,
      String priority,
      String stamp,
      String host,
      String program,
      String pid,
      String message) {
    byte[] bytes = ("x" + line).getBytes(ISO_8859_1);
    Header header = header(bytes, 1);
    assertEquals(priority, text(bytes, header.priorityFrom(), header.priorityTo()), "priority");
    assertEquals(stamp, text(bytes, header.stampFrom(), header.stampTo()), "stamp");
    assertEquals(host, text(bytes, header.hostFrom(), header.hostTo()), "host");
    assertEquals(program, text(bytes, header.programFrom(), header.programTo()), "program");
    assertEquals(pid, text(bytes, header.pidFrom(), header.pidTo()), "pid");
    assertEquals(message, text(bytes, header.messageFrom(), bytes.length), "message");
  }

  @ParameterizedTest
  @CsvSource({
    "TRADITIONAL, <34>Nov  9 12:01:01 web1 cron: done",
    "RFC_3339,    <34>2026-11-09T12:01:01Z web1 cron: done",
    "RFC_5424,    <34>1 2026-11-09T12:01:01Z web1 cron - - - done",
    "RFC_5424,    <34>1 - web1 cron - - - done",
    "KERNEL,      <34>[ 12.345678] up",
    "NONE,        <34>up"
  })
  void theFormOfTheStampIsKnown(StampForm form, String line) {
    assertEquals(form, header(line.getBytes(ISO_8859_1), 0).stampForm());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\357\273\277", ""})
  void aByteOrderMarkIsNoPartOfTheMessage(String mark) {
    byte[] line = ("<34>1 - web1 su - - - " + mark + "done").getBytes(ISO_8859_1);
    assertEquals("done", text(line, header(line, 0).messageFrom(), line.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x", "\0", "\377", "<", "<9", "9", "[", "[9", "(", ":", "a:", " ", "\t", "\\", "\"", "-",
        "a ", "9 ", "A[", "|", "INFO "
      })
  void hugeLinesAreReadOnce(String part) {
    String huge = part.repeat((1 << 20) / part.length());
    for (String start :
        new String[] {
          "",
          "<34>",
          "Nov  9 12:01:01",
          "Nov  9 12:01:01.",
          "Nov  9 12:01:01 ",
          "Nov  9 12:01:01 web1 cron[",
          "2026-11-09T12:01:01.",
          "2026-11-09T12:01:01Z ",
          "<34>1 2026-11-09T12:01:01Z web1 cron - - [a b=\"",
          "<34>1 - ",
          "[ 1",
          "[Sun Dec 04 04:47:44 2005] "
        }) {
      assertPlaces((start + huge).getBytes(ISO_8859_1));
    }
  }

  @Property
  void placesOfAnyBytesAreInTheLineAndInOrder(@ForAll byte[] line) {
    assertPlaces(line);
  }

  @Property
  void placesOfAnyPiecesOfHeadersAreInTheLineAndInOrder(@ForAll @From("headers") String line) {
    assertPlaces(line.getBytes(ISO_8859_1));
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  /** In the order priority, stamp, host, program, pid, message, as far as the line has them. */
  private static void assertPlaces(byte[] line) {
    Header header = header(line, 0);
    int last = assertInOrder(0, header.priorityFrom(), header.priorityTo());
    last = assertInOrder(last, header.stampFrom(), header.stampTo());
    last = assertInOrder(last, header.hostFrom(), header.hostTo());
    last = assertInOrder(last, header.programFrom(), header.programTo());
    last = assertInOrder(last, header.pidFrom(), header.pidTo());
    assertTrue(last <= header.messageFrom() && header.messageFrom() <= line.length, "message");
  }

  private static int assertInOrder(int last, int from, int to) {
    assertTrue(from == to || (last <= from && from < to), last + ": " + from + "-" + to);
    return from == to ? last : to;
  }

  private static Header header(byte[] bytes, int from) {
    Header header = new Header();
    header.read(bytes, from, bytes.length);
    return header;
  }

  /** Null if it is empty, as the table says it. */
  private static String text(byte[] bytes, int from, int to) {
    return from == to ? null : new String(bytes, from, to - from, ISO_8859_1);
  }
}
