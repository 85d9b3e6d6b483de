package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.regex.PatternSet;
import dev.logcheck.regex.PatternSyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events that are shipped, on their samples. */
final class ShippedEventsTest {
  /** Every header that a message may stand behind. */
  private static final List<String> HEADERS =
      List.of(
          "Nov  1 00:00:00 host %s[1]: ",
          "2026-11-01T00:00:00.123456+01:00 host %s[1]: ",
          "<29>Nov 21 15:01:32     %s[1]: ",
          "<13> 2026-11-01T00:00:00.003Z host %s[1]: ",
          "2026-11-01T00:00:00.003Z host %s[445,root]: ",
          "<34>1 2026-11-01T00:00:00.003Z host %s 1 ID47 - ",
          "<34>1 2026-11-01T00:00:00.003Z host %s - - [a b=\"c\"] \ufeff",
          "Nov  1 00:00:00 host %s: [  123.456789] ");

  private final EventBook book;

  ShippedEventsTest() throws IOException {
    book = EventBook.read(Path.of("etc-logcheck/events.d"));
  }

  @Test
  void nothingIsWrongOrDoubtful() {
    assertEquals(List.of(), book.problems());
    assertEquals(List.of(), EventChecks.problems(book));
  }

  @Test
  void everyEventHasASample() {
    for (EventPattern pattern : book.patterns()) {
      assertFalse(pattern.definition().samples().isEmpty(), pattern.event());
    }
  }

  @Test
  void theAutomatonFindsEverySampleBehindEveryHeader() throws PatternSyntaxException {
    PatternSet.Builder set = PatternSet.builder();
    for (EventPattern pattern : book.patterns()) {
      set.addWithLoneBytes(pattern.plain());
    }
    Matcher matcher = set.build().newMatcher();
    List<String> missed = new ArrayList<>();
    for (EventPattern pattern : book.patterns()) {
      EventDefinition event = pattern.definition();
      for (EventSample sample : event.samples()) {
        for (String header : headers(event)) {
          String line = header + sample.line().text();
          if (found(matcher, line).contains(event.name()) != sample.matches()) {
            missed.add(event.name() + ": " + line);
          }
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gdm-password]                | pam_unix(gdm-password:session): session opened for user alice(uid=1000) by (uid=0) | local-login
          gdm-password][812]           | pam_unix(gdm-password:session): session opened for user alice(uid=1000) by (uid=0) | local-login
          ovpn-server[710]             | alice/192.0.2.40:40122 SIGTERM[soft,remote-exit] received, client-instance exiting | vpn-disconnected
          vncserver-x11[445,root]      | Connections: connected: 192.0.2.7::40122 (TCP)                                     | vnc-connected
          postfix/submission/smtpd[11] | warning: unknown[192.0.2.7]: SASL LOGIN authentication failed: UGFzc3dvcmQ6        | mail-login-failed
          fail2ban.actions[1024]       | NOTICE [sshd] Ban 192.0.2.7                                                        | fail2ban-ban
          """)
  void programsAreKnownByTheTagsThatTheyWrite(String tag, String message, String event) {
    Matcher matcher = book.plainSet().newMatcher();
    String stamp = "2026-11-01T00:00:00.123456+01:00 host ";
    assertEquals(Set.of(event), found(matcher, stamp + tag + ": " + message));
  }

  private static List<String> headers(EventDefinition event) {
    if (event.programs() == null) {
      return List.of("");
    }
    String program = event.programs().example();
    return HEADERS.stream().map(header -> header.formatted(program)).toList();
  }

  private Set<String> found(Matcher matcher, String line) {
    byte[] bytes = line.replace("\ufeff", "\u00ef\u00bb\u00bf").getBytes(ISO_8859_1);
    MatchSet matches = matcher.match(bytes, 0, bytes.length);
    int[] patterns = matches.patterns();
    Set<String> events = new LinkedHashSet<>();
    book.newExtractor()
        .find(
            patterns,
            patterns.length,
            bytes,
            0,
            bytes.length,
            (pattern, fields) -> events.add(pattern.event()));
    return events;
  }
}
