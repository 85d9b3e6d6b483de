package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConditionTest {
  private static final String STANZAS =
      """
      Event: ssh-login
      Program: sshd
      Pattern: %{GREEDYDATA:x.all}
      Keys: ip=source.ip port=source.port user=user.name n=x.n mac=host.mac proto=network.transport

      Event: firewall-drop
      Pattern: never

      Event: firewall-log
      Pattern: never

      List: home
      Values: 192.0.2.0/24 2001:db8::/32
       alice
      """;

  private EventBook book;

  @BeforeEach
  void readBook() throws IOException {
    Path file = Jimfs.newFileSystem(Configuration.unix()).getPath("/local");
    Files.write(file, STANZAS.getBytes(UTF_8));
    book = EventBook.readFile(file);
    assertEquals(List.of(), book.problems());
  }

  private Condition condition(String text) {
    try {
      return book.condition(text);
    } catch (ConditionSyntaxException e) {
      throw new AssertionError(text + ": " + e.getMessage(), e);
    }
  }

  /** Whether a condition holds for an ssh-login with these fields. */
  private boolean holds(String condition, String fields) {
    byte[] line = ("Nov 20 10:00:00 host sshd[7]: " + fields).getBytes(UTF_8);
    EventExtractor extractor = book.newExtractor();
    EventPattern login = book.patterns().get(0);
    extractor.read(line, 0, line.length);
    assertTrue(extractor.extract(login), fields);
    return condition(condition)
        .holds(new EventValues().of(login, extractor.fields(), line, 0, line.length));
  }

  private void assertHolds(String condition, String fields) {
    assertTrue(holds(condition, fields), condition);
  }

  private void assertFails(String condition, String fields) {
    assertFalse(holds(condition, fields), condition);
  }

  /** What is wrong with a text, with the place counted from 0. */
  private String mistake(String text) {
    ConditionSyntaxException e =
        assertThrows(ConditionSyntaxException.class, () -> book.condition(text));
    return e.index() + " " + e.getMessage();
  }

  @Test
  void anEventIsNamedInFullOrByAGlob() {
    assertHolds("ssh-login", "");
    assertHolds("ssh-*", "");
    assertFails("firewall-*", "");
    assertHolds("event.action = ssh-login", "");
  }

  @Test
  void aFieldHasOneValueOrOneOfSeveral() {
    assertHolds("source.port = 22", "port=22");
    assertFails("source.port = 22", "port=222");
    assertFails("source.port != 22", "port=22");
    assertHolds("user.name in (bob, alice)", "user=alice");
    assertHolds("user.name in alice", "user=alice");
    assertFails("user.name not in (bob, alice)", "user=alice");
    assertHolds("user.name = \"two words\"", "user=\"two words\"");
    assertHolds("user.name = 'and'", "user=and");
    assertHolds("network.transport = TCP", "proto=tcp");
    assertHolds("host.mac = 00:00:5e:00:53:23", "mac=0000.5e00.5323");
  }

  @Test
  void whatTheHeaderSaysAreFieldsToo() {
    assertHolds("host.hostname = host and process.name = sshd and process.pid = 7", "");
    assertHolds("message ~ ^user=bob$", "user=bob");
  }

  @Test
  void numbersAreComparedAsNumbers() {
    assertHolds("x.n < 10", "n=9");
    assertFails("x.n < 10", "n=10");
    assertHolds("x.n <= 10", "n=10");
    assertHolds("x.n > -1.5", "n=-1.25");
    assertHolds("x.n >= 1024", "n=65535");
    assertFails("x.n < 10", "n=1x");
    assertFails("x.n >= 0", "n=-");
  }

  @Test
  void addressesAreComparedAsAddresses() {
    assertHolds("source.ip in 192.0.2.0/24", "ip=192.0.2.255");
    assertFails("source.ip in 192.0.2.0/24", "ip=192.0.3.0");
    assertHolds("source.ip in 192.0.2.128/25", "ip=192.0.2.128");
    assertFails("source.ip in 192.0.2.128/25", "ip=192.0.2.127");
    assertHolds("source.ip in (198.51.100.7, 2001:db8::/32)", "ip=2001:db8:ffff::1%eth0");
    assertHolds("source.ip in (198.51.100.7, 2001:db8::/32)", "ip=198.51.100.7");
    assertFails("source.ip in (198.51.100.7, 2001:db8::/32)", "ip=2001:db9::");
    assertHolds("source.ip = 2001:DB8:0:0:0:0:0:1", "ip=2001:db8::1");
    assertHolds("source.ip in 192.0.2.0/24", "ip=::ffff:192.0.2.1");
    assertHolds("source.ip in ::/0", "ip=192.0.2.1");
    assertHolds("source.ip in 0.0.0.0/0", "ip=192.0.2.1");
    assertFails("source.ip in 0.0.0.0/0", "ip=2001:db8::1");
  }

  @Test
  void aListHoldsNetworksAndOtherValues() {
    assertHolds("source.ip in @home", "ip=192.0.2.1");
    assertFails("source.ip not in (@home, 203.0.113.1)", "ip=203.0.113.1");
    assertHolds("source.ip not in @home", "ip=203.0.113.1");
    assertHolds("user.name in @home", "user=alice");
  }

  @Test
  void anExpressionIsLookedForAnywhereInTheValue() {
    assertHolds("user.name ~ dm", "user=admin");
    assertHolds("user.name ~ ^(root|adm(in)?)$", "user=admin");
    assertHolds("(user.name ~ ^(root|adm)) and ssh-login", "user=admin");
    assertHolds("user.name ~ '^a b'", "user=\"a bc\"");
    assertFails("user.name !~ ^adm", "user=admin");
    assertHolds("user.name ~ '^\\d+(?:a|b)$'", "user=17a");
    assertFails("user.name ~ '^\\d+(?:a|b)$'", "user=d7a");
  }

  @Test
  void anExpressionIsReadAsThoseOfEventsAre() {
    assertEquals(
        "5 nothing can be looked for ahead; write what comes next into the pattern itself",
        mistake("x ~ a(?=b)"));
    assertTrue(mistake("x ~ %{IP}").contains("a condition knows none"), mistake("x ~ %{IP}"));
  }

  @Test
  void aFieldThatNoEventHasIsDoubtful() {
    assertEquals(
        List.of("no event has a field user.nme; did you mean user.name?"),
        book.doubts(condition("ssh-login and (user.name = a or not user.nme in (b, c))")));
    assertEquals(List.of(), book.doubts(condition("message ~ a and process.pid > 1")));
  }

  @Test
  void ofAnAbsentFieldOnlyDenialsHold() {
    assertHolds("user.name != bob", "");
    assertHolds("user.name not in (bob)", "");
    assertHolds("user.name !~ .", "");
    assertHolds("not user.name = bob", "");
    assertFails("user.name = bob", "");
    assertFails("user.name in (bob)", "");
    assertFails("user.name ~ .*", "");
    assertFails("x.n < 1", "");
    assertFails("x.n >= 1", "");
  }

  @Test
  void andBindsTighterThanOrAndNotTighterStill() {
    assertEquals(
        "(ssh-login or (firewall-* and not user.name in (bob)))",
        condition("ssh-login or firewall-* and user.name != bob").toString());
    assertEquals(
        "((ssh-login or firewall-*) and not x.n < 5)",
        condition("(ssh-login or firewall-*) and not x.n<5").toString());
    assertEquals("(not ssh-login and x ~ \"a\")", condition("not ssh-login and x ~a").toString());
  }

  @Test
  void aMistakeSaysWhereItIsAndWhatToWrite() {
    assertEquals("0 no event is named ssh-logn; did you mean ssh-login?", mistake("ssh-logn"));
    assertEquals("0 no event is named vpn*; define it in events.d", mistake("vpn*"));
    assertEquals(
        "0 expected a comparison behind the field source.port, as in source.port = value",
        mistake("source.port"));
    assertEquals(
        "14 expected an event, or a field and its value, as in source.port = 22",
        mistake("ssh-login and "));
    assertEquals("10 expected and, or, or the end of the condition", mistake("ssh-login x = 1"));
    assertEquals("10 expected ) here", mistake("(ssh-login"));
    assertEquals("4 expected a value here; quote it if it has blanks", mistake("x = "));
    assertEquals("8 expected , and another value, or ) behind the last one", mistake("x in (a b)"));
    assertEquals("4 this quote does not end; write another one", mistake("x = \"a"));
    assertEquals("4 expected a number behind <", mistake("x < a"));
    assertEquals(
        "13 x cannot be the value of source.ip; write an address, or a network such as"
            + " 192.0.2.0/24",
        mistake("source.ip in x"));
    assertEquals(
        "14 70000 cannot be the value of source.port; write a number below 65536",
        mistake("source.port = 70000"));
    assertEquals("5 no list is named hom; did you mean @home?", mistake("x in @hom"));
    assertEquals("5 no list is named far; define it: List: far", mistake("x in @far"));
    assertEquals(
        "6 expected in behind x not; to deny an event write not before it", mistake("x not y"));
    assertEquals("0 no name of a field: 1x; write one such as source.ip", mistake("1x = 5"));
    assertEquals("5 this ( is never closed; write \\( for the character", mistake("x ~ '(a'"));
    assertEquals("3 one = is enough; write field = value", mistake("x == a"));
    assertEquals(
        "101 more than 100 parentheses in each other; write fewer", mistake("(".repeat(500)));
  }
}
