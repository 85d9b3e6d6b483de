package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How a run says how often which event happened. */
final class CountedEventsTest {
  private final RunBench bench =
      new RunBench()
          .file(
              "/etc/logcheck/events.d/local",
              """
              Event: login
              Program: sshd
              Pattern: login of %{WORD:user.name}

              Event: backup
              Program: backup
              Pattern: took %{INT:backup.seconds} s
              """)
          .rules("ignore.d.server/local", "sshd: ");

  private RunBench withEvents() {
    return bench.withLog(
        "sshd: login of bob",
        "sshd: message repeated 3 times: [ login of eve]",
        "backup: took 5 s",
        "app: one");
  }

  @Test
  void droppedLinesAndRepeatsAreCountedToo() {
    withEvents().run("-o", "-t", "-d").ends(0).says(" ms] events: 1 backup, 4 login\n");
    bench.run("-o", "--format=json").ends(0);
    String counts = ",\"events\":{\"backup\":1,\"login\":4},";
    assertTrue(bench.out().lines().findFirst().orElseThrow().contains(counts), bench.out());
  }

  @Test
  void aReportForPeopleDoesNotCountThem() {
    withEvents().run("-o", "--summary").ends(0);
    assertFalse(bench.out().contains("login"), bench.out());
    assertTrue(bench.out().contains("backup: took 5 s"), bench.out());
  }

  @Test
  void whereNothingHappenedThatIsSaid() {
    bench.withLog("app: one").run("-o", "-d").says(" ms] events: none\n").ends(0);
    assertEquals("", bench.withLog("app: one").run("-o").err());
  }
}
