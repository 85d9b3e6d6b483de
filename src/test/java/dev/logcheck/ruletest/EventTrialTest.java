package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --events}: which events are printed, and how. */
final class EventTrialTest {
  private static final String HEADER = "2026-11-20T10:00:00.5+02:00 web1 ";

  private static final String LOGIN =
      """
      Patterns:
       FROM %{IP:source.ip} port %{PORT:source.port}

      Event: login
      Program: sshd
      Pattern: Accepted %{WORD:ssh.method} for %{GREEDYDATA:user.name} from %{FROM}
      Set: event.category = authentication
      """;

  private static final String UPGRADE =
      """
      Event: upgrade-begun
      Program: apt
      Pattern: upgrading %{INT:package.size} with %{INT:process.exit_code}(?: by %{USER:user.name})?
      """;

  private final Workbench workbench =
      new Workbench()
          .file("/etc/logcheck/events.d/login", LOGIN)
          .file("/etc/logcheck/events.d/upgrade", UPGRADE);

  private String events(String... lines) {
    return workbench.log(lines).call("--events", "-l", "/log").out();
  }

  private String documents(String... lines) {
    return workbench.log(lines).call("--events", "--json", "-l", "/log").out();
  }

  @Test
  void namesAndTimesStandInColumnsAndFieldsBehindThem() {
    assertEquals(
        """
        login          2026-11-20 08:00:00  host.hostname=web1 ssh.method=password user.name=bob \
        source.ip=192.0.2.7 source.port=50022 event.category=authentication
        upgrade-begun  2026-11-20 08:00:00  host.hostname=web1 package.size=17 process.exit_code=0
        """,
        events(
            HEADER + "sshd[1]: Accepted password for bob from 192.0.2.7 port 50022",
            HEADER + "sshd[1]: Accepted nothing",
            HEADER + "apt[2]: upgrading 17 with 0"));
    assertEquals(0, workbench.status());
    assertEquals("", workbench.err());
  }

  @Test
  void aValueCannotPassForAnotherField() {
    String hostile = "x\" source.ip=\"203.0.113.1";
    String out = events(HEADER + "sshd[1]: Accepted a for " + hostile + " from 192.0.2.7 port 1");
    assertTrue(
        out.contains(" user.name=\"x\\x22 source.ip=\\x22203.0.113.1\" source.ip=192.0.2.7 "));
  }

  @Test
  void controlBytesAreVisibleWherePeopleRead() {
    String out = events(HEADER + "sshd[1]: Accepted a for \033[2J\377 from 192.0.2.7 port 1");
    assertTrue(out.contains(" user.name=\\x1b[2J\\xff "), out);
  }

  @Test
  void aRepeatedMessageSaysHowOften() {
    String line = HEADER + "apt[2]: message repeated 5 times: [ upgrading 17 with 0]";
    assertTrue(events(line).endsWith(" process.exit_code=0 (5 times)\n"));
    assertTrue(documents(line).contains("\"labels\":{\"repeats\":\"5\"}"));
  }

  @Test
  void aLineWithoutStampHasTheTimeOfTheLineBefore() {
    workbench.file("/stanzas", "Event: any\nPattern: odd %{INT:own}\n");
    workbench.log("odd 1", HEADER + "x: even", "odd 2");
    assertEquals(
        """
        any  2026-11-21 12:00:00  own=1
        any  2026-11-20 08:00:00  own=2
        """,
        workbench.call("--events", "-l", "/log", "-r", "/stanzas").out());
  }

  @Test
  void aDocumentHasTheNestedFieldsOfTheSchema() {
    String first = HEADER + "sshd[1]: Accepted nothing";
    String line = HEADER + "sshd[4711]: Accepted password for bob from fe80::1%eth0 port 50022";
    assertEquals(
        """
        {"@timestamp":"2026-11-20T08:00:00.500Z",\
        "event":{"action":"login","category":["authentication"]},\
        "host":{"hostname":"web1"},"process":{"name":"sshd","pid":4711},\
        "labels":{"ssh_method":"password"},"user":{"name":"bob"},\
        "source":{"ip":"fe80::1","port":50022},\
        "related":{"user":["bob"],"ip":["fe80::1"]},\
        "message":"Accepted password for bob from fe80::1%eth0 port 50022",\
        "log":{"file":{"path":"/log"},"offset":\
        """
            + (first.length() + 1)
            + "}}\n",
        documents(first, line));
  }

  @Test
  void offsetsCountWhatOfALineWasTooLongToBeKept() {
    String huge = "x".repeat(3 << 20);
    String line = HEADER + "apt[2]: upgrading 1 with 0";
    assertTrue(documents(huge, line).contains("\"offset\":" + (huge.length() + 1) + "}"));
  }

  @Test
  void whatTheSchemaWantsToBeANumberAndIsNoneIsALabel() {
    String out = documents(HEADER + "apt[2]: upgrading 99999999999999999999 with 0");
    assertTrue(out.contains("\"labels\":{\"package_size\":\"99999999999999999999\"}"), out);
    assertTrue(out.contains("\"exit_code\":0"), out);
  }

  @Test
  void aFileOfADirectoryOfEventsMayUseWhatOthersThereDefine() {
    workbench.file(
        "/etc/logcheck/events.d/local", "Event: own\nProgram: d\nPattern: up from %{FROM}\n");
    workbench.log(
        HEADER + "d: up from 192.0.2.7 port 1",
        HEADER + "sshd[1]: Accepted password for bob from 192.0.2.7 port 50022");
    workbench.call("--events", "-l", "/log", "-r", "/etc/logcheck/events.d/local");
    assertEquals(1, workbench.out().lines().count());
    assertTrue(workbench.out().startsWith("own  2026-11-20 08:00:00  host.hostname=web1 source"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/logcheck", "/etc/logcheck/events.d", "/stanzas"})
  void stanzasAreThoseOfATreeOrOfADirectory(String directory) {
    workbench.file("/stanzas/own", UPGRADE).log(HEADER + "apt[2]: upgrading 1 with 0");
    workbench.call("--events", "-l", "/log", "-r", directory);
    assertTrue(workbench.out().startsWith("upgrade-begun  "), workbench.err());
  }

  @Test
  void aMistakeCostsItsStanzaOnlyAndTheStatusSaysSo() {
    workbench.file("/etc/logcheck/events.d/local", "Event: bad\nPattern: a(?=b)\n");
    String out = events(HEADER + "apt[2]: upgrading 1 with 0");
    assertTrue(out.startsWith("upgrade-begun  "));
    assertTrue(
        workbench.err().contains("WARNING: /etc/logcheck/events.d/local:2:11: nothing can be"),
        workbench.err());
    assertEquals(1, workbench.status());
  }

  @Test
  void whereNothingWasFoundTheLinesAreCounted() {
    assertEquals("0 of 1 lines are events\n", events("x"));
    assertEquals(1, workbench.status());
    assertEquals("", documents("x"));
    assertEquals("", workbench.call("--events", "-q", "-l", "/log").out());
  }

  @Test
  void aTreeWithoutEventsIsNamed() {
    workbench.file("/tree/ignore.d.server/local", "^x$\n").log("x");
    workbench.call("--events", "-l", "/log", "-r", "/tree");
    assertTrue(workbench.err().contains("WARNING: /tree defines no events; name stanzas with -r"));
    assertEquals(1, workbench.status());
  }

  @Test
  void whatIsMissingIsSaidAsForRules() {
    workbench.log("x").call("--events", "-l", "/log", "-r", "/none");
    assertTrue(workbench.err().contains("'/none' is nor a regular file"), workbench.err());
    assertEquals(5, workbench.status());
    workbench.call("--events");
    assertEquals(2, workbench.status());
    workbench.call("--events", "-l", "/log", "a rule");
    assertTrue(workbench.err().contains("--events takes no rule as text"));
    assertEquals(14, workbench.status());
  }

  @Test
  void rulesAreNotReadFromStanzas() {
    workbench.log("Event: login").call("--stats", "-l", "/log");
    assertFalse(workbench.out().contains("events.d"));
  }
}
