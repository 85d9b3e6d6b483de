package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a stanza {@code Ignore} leaves out of the report. */
final class IgnoredEventsTest {
  private final RunBench bench =
      new RunBench()
          .file(
              "/etc/logcheck/events.d/local",
              """
              Event: scan
              Program: kernel
              Pattern: %{WORD:rule.name} from %{IP:source.ip}(?: .*)?

              Ignore: scans
              When: scan and rule.name in (STEALTH, SYNSCAN)
              """);

  @Test
  void anEventThatIsIgnoredIsNoSystemEvent() {
    bench.withLog("kernel: STEALTH from 192.0.2.1", "kernel: OTHER from 192.0.2.1", "app: one");
    bench.run("-o").reports("kernel: OTHER from 192.0.2.1", "app: one").ends(0);
  }

  @Test
  void whatARaisingRuleTookIsReportedAllTheSame() {
    bench.rules("violations.d/kernel", "kernel: STEALTH");
    bench.withLog("kernel: STEALTH from 192.0.2.1").run("-o").ends(0);
    assertTrue(bench.out().contains("Security Events for kernel"), bench.out());
    assertTrue(bench.out().contains("kernel: STEALTH from 192.0.2.1"), bench.out());
  }

  @Test
  void anEntryOfSeveralLinesIsIgnoredWhole() {
    bench.withJournal("kernel: STEALTH from 192.0.2.1\n    and more", "app: one");
    bench.run("-o", "-l", "journal");
    assertTrue(bench.out().contains("app: one"), bench.out() + bench.err());
    assertTrue(!bench.out().contains("STEALTH") && !bench.out().contains("more"), bench.out());
  }

  @Test
  void aSummaryCountsTheLineAsIgnoredByNoRuleFile() {
    bench.rules("ignore.d.server/local", "app: routine$");
    bench.withLog("kernel: STEALTH from 192.0.2.1", "app: routine", "app: one");
    bench.run("-o", "--summary").ends(0);
    assertTrue(bench.out().contains("Ignored as routine: 2 lines; local 1\n"), bench.out());
  }

  @Test
  void aMistakeInAConditionIsSaidAndIgnoresNothing() {
    bench.file("/etc/logcheck/events.d/local-x", "Ignore: all\nWhen: nothing\n");
    bench.withLog("app: one").run("-o").ends(1);
    assertTrue(bench.out().contains("/etc/logcheck/events.d/local-x:2:7: no event is named"));
    assertTrue(bench.out().contains("app: one"), bench.out());
  }
}
