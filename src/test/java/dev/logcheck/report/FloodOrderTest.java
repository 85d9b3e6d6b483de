package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.SeenTemplates;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A report tells of a set of findings: their order shows nowhere in it, whatever their number. Only
 * which values of a flood are the most frequent is estimated as they come; security shows others.
 */
final class FloodOrderTest {
  private static final int PROGRAMS = 60;
  private static final int HOSTS = 200;

  @Test
  void aFloodBeyondEveryLimitGivesTheSameBytesInAnyOrder() {
    List<Finding> flood = flood();
    String expected = reports(flood);
    assertTrue(expected.contains("other messages of p1"), "no limit was passed");
    assertTrue(expected.contains(", ~"), "no count was estimated");
    for (int seed = 0; seed < 2; seed++) {
      Collections.shuffle(flood, new Random(seed));
      assertEquals(expected, reports(flood));
    }
  }

  private record Finding(long stamp, String line) {}

  /** More messages than are kept, shared by programs and hosts, among some that become groups. */
  private static List<Finding> flood() {
    Random random = new Random(7);
    List<Finding> flood = new ArrayList<>();
    for (int i = 0; i < 11_000; i++) {
      String message = word(random) + ' ' + word(random) + ' ' + word(random);
      for (int sharing = i % 3; sharing >= 0; sharing--) {
        flood.add(finding(random, message));
      }
    }
    for (int i = 0; i < 2000; i++) {
      flood.add(finding(random, "visitor " + word(random) + " came home at " + i));
      flood.add(finding(random, "door " + "abc".charAt(i % 3) + (i % 90) + " shut by " + i % 3));
      flood.add(finding(random, "bell rang"));
      String guest = "Nov  9 12:00:00 h1 gate: guest " + word(random) + " came home";
      flood.add(new Finding(Samples.NOON, guest));
    }
    return flood;
  }

  /** Few stamps, so that several lines of a group are its earliest. */
  private static Finding finding(Random random, String message) {
    String host = "h" + random.nextInt(HOSTS);
    String program = "p" + random.nextInt(PROGRAMS);
    long stamp = Samples.NOON + random.nextInt(20) * 600_000_000L;
    return new Finding(stamp, "Nov  9 12:00:00 " + host + ' ' + program + ": " + message);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /** The report as text and as JSON, which between them say all that is known of the groups. */
  private static String reports(List<Finding> flood) {
    FakeFindings findings = new FakeFindings();
    flood.forEach(finding -> findings.add(finding.stamp, finding.line));
    Report report = Reports.of(new Report.Section(Layer.CRACKING, "Alerts", findings));
    Summaries summaries = new Summaries(SeenTemplates.none(), ZoneOffset.UTC, Budget.FULL);
    return Reports.text(
            new SummaryReport(summaries, TextPage.MAIL, SummaryReport.Extent.WHOLE), report)
        + Reports.text(new JsonSummary(summaries), report);
  }
}
