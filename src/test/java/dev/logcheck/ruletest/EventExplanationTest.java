package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --explain} and {@code --stats} say of events. */
final class EventExplanationTest {
  private static final String H = "2026-11-19T00:00:01+01:00 host ";

  private final Workbench workbench =
      new Workbench()
          .file("/etc/logcheck/ignore.d.server/d", "d\\[1\\]: up from [0-9.]+$\n")
          .file(
              "/etc/logcheck/events.d/d",
              """
              Event: up
              Program: d
              Pattern: up from %{IP:source.ip}

              Event: any
              Program: *
              Pattern: for all
              """);

  @ParameterizedTest
  @ValueSource(strings = {"", "--each"})
  void theEventsOfALineAreNamedWithTheirFields(String each) {
    workbench.log(H + "d[1]: up from 192.0.2.7", H + "d[1]: up from 192.0.2.7");
    explain(each);
    assertTrue(
        workbench.out().contains("/d:1\n    event up source.ip=192.0.2.7\n"), workbench.out());
  }

  @Test
  void aLineThatIsNoEventPointsAtWhereTheClosestPatternStops() {
    workbench.log(H + "d[1]: up from host7");
    explain("");
    assertTrue(
        workbench
            .out()
            .contains(
                """
                    no event; closest up: /etc/logcheck/events.d/d:3
                      2026-11-19T00:00:01+01:00 host d[1]: up from host7
                                                                   ^ match stops here, expected\
                """),
        workbench.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"other[1]: up from host7", "d[1]: quite another message"})
  void linesThatNoPatternWasMeantForAreLeftAlone(String message) {
    workbench.log(H + message);
    explain("");
    assertFalse(workbench.out().contains("no event"), workbench.out());
  }

  @Test
  void linesThatOneRuleMatchesAreExplainedApartIfTheyAreOtherEvents() {
    workbench
        .file("/etc/logcheck/ignore.d.server/d", "d\\[1\\]: \n")
        .log(H + "d[1]: up from 192.0.2.7", H + "d[1]: for all");
    explain("");
    assertTrue(workbench.out().contains("    event up "), workbench.out());
    assertTrue(workbench.out().contains("    event any\n"), workbench.out());
  }

  private void explain(String each) {
    if (each.isEmpty()) {
      workbench.call("--explain", "-l", "/log");
    } else {
      workbench.call("--explain", each, "-l", "/log");
    }
  }

  @Test
  void linesAreCountedByEventAndLinesWithoutByProgram() {
    workbench.log(
        H + "d[1]: up from 192.0.2.7",
        H + "d[1]: message repeated 2 times: [ up from 192.0.2.7]",
        H + "d[1]: down",
        H + "other[1]: down");
    workbench.call("--stats", "-l", "/log");
    assertTrue(
        workbench
            .out()
            .startsWith(
                """
                Events (1)
                        3  up

                Lines of programs with events that are none (1)
                        1  d

                """),
        workbench.out());
  }

  @Test
  void programsReadTheCountsAsJson() {
    workbench.log(H + "d[1]: up from 192.0.2.7", H + "d[1]: down");
    workbench.call("--stats", "--json", "-l", "/log");
    assertTrue(
        workbench.out().contains("\"events\":{\"up\":1},\"withoutEvent\":{\"d\":1},"),
        workbench.out());
  }

  @Test
  void whereSingleRulesAreTriedThereAreNoEvents() {
    workbench.log(H + "d[1]: up from 192.0.2.7");
    workbench.call("--explain", "-l", "/log", "-r", "/etc/logcheck/ignore.d.server/d");
    assertFalse(workbench.out().contains("event"), workbench.out());
    assertEquals(0, workbench.status());
  }
}
