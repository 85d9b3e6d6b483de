package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a bad day looks like with the shipped rules. */
final class DayReportTest {

  @Test
  void itsReportLooksAsItAlwaysDid() {
    assertGolden("day.txt", text(DayLog.lines()));
  }

  @Test
  void everythingThatMattersStandsInTheFirstFortyLines() {
    String head = String.join("\n", text(DayLog.lines()).lines().limit(40).toList());
    for (String fact : DayLog.FACTS) {
      assertTrue(head.contains(fact), () -> fact + " is not in: " + head);
    }
  }

  @Test
  void shufflingTheLogChangesNothingButSamples() {
    List<String> shuffled = new ArrayList<>(DayLog.lines());
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(withoutSamples(text(DayLog.lines())), withoutSamples(text(shuffled)));
  }

  private static String withoutSamples(String report) {
    return report.replaceAll("(?m)^ *e\\.g\\. .*$", "");
  }

  private static String text(List<String> lines) {
    return Reports.limited(DayReport.of(lines), DayReport.summaries());
  }
}
