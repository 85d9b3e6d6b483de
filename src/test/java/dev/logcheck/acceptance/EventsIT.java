package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The built script prints the events of logs as an ordinary user. */
@Execution(ExecutionMode.CONCURRENT)
final class EventsIT {
  @RegisterExtension final Machine machine = new Machine();

  @BeforeEach
  void anEventAndTwoLogs() {
    machine
        .rules("events.d/local", "Event: made", "Program: x", "Pattern: made %{WORD:file.name}")
        .log("first", at(5, "x: made e"), at(6, "x: dull"))
        .log("second", at(4, "x: made d"), at(7, "x: made f"));
  }

  private Outcome events() {
    machine.file("our.conf", "TMP=" + machine.path("tmp") + "\n");
    return machine.logcheck(
        "--events", "-c%s/our.conf", "-r%s/rules", "-l%s/logs/first", "-l%s/logs/second");
  }

  private static List<String> made(Outcome outcome) {
    return outcome.lines().stream().map(line -> line.replaceFirst(".*file.name=", "")).toList();
  }

  @Test
  void generationsOfSeveralLogsAreMergedByTime() {
    String now = at(5, "x: made e") + "\n" + at(6, "x: dull") + "\n";
    machine
        .file("logs/first", at(1, "x: made a") + "\n" + at(3, "x: made c") + "\n")
        .compress("first")
        .file("logs/first", now)
        .file("logs/second.1", at(2, "x: made b") + "\n");
    Outcome outcome = events();
    assertEquals(List.of("a", "b", "c", "d", "e", "f"), made(outcome));
    assertEquals(0, outcome.status(), outcome.err());
  }

  @Test
  void aLogThatMayNotBeReadIsNamedAndCostsOnlyItself() {
    machine.unreadable("logs/second");
    Outcome outcome = events();
    assertEquals(List.of("e"), made(outcome));
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains(machine.path("logs/second") + " (permission denied;"));
  }

  @Test
  void aRotatedFileThatMayNotBeReadIsNamedToo() {
    machine.file("logs/first.1", at(1, "x: made a") + "\n").unreadable("logs/first.1");
    Outcome outcome = events();
    assertEquals(List.of("d", "e", "f"), made(outcome));
    assertEquals(1, outcome.status(), outcome.err());
    assertTrue(outcome.err().contains(machine.path("logs/first.1").toString()), outcome.err());
  }
}
