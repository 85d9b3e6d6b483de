package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others write under names that they invent buries nothing of a known program. */
final class InventedNamesTest {
  private static final String HOST = "Nov 20 10:00:01 web1 ";

  @Test
  void aNewUserIsSeenAmongThreeHundredInventedOnes() {
    List<String> lines = new ArrayList<>(DayLog.lines());
    for (int i = 0; i < 300; i++) {
      lines.add(HOST + "x" + i + "[77]: " + newUser("a" + i, 1003 + i));
    }
    lines.add(HOST + "useradd[812]: " + newUser("second", 1900));
    String report = report(lines);
    assertTrue(important(report).contains("useradd: new user: name=second, UID=1900"), report);
    assertTrue(sections(report).contains("useradd: new user: name=second, UID=1900"), report);
  }

  private static String newUser(String name, int id) {
    return "new user: name=" + name + ", UID=" + id + ", GID=" + id + ", home=/, shell=/bin/sh";
  }

  @Test
  void anAlertOfSuIsSeenBehindSeventyInventedOnes() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      String form = ("abc" + (char) ('a' + i % 26) + ' ').repeat(2 + i);
      lines.add(HOST + "x" + i + "[77]: " + form + ": FAILED SU (to root) www-data on pts/1");
    }
    lines.add("Nov 20 11:00:01 web1 su[812]: FAILED SU (to root) www-data on pts/7");
    String report = report(lines);
    assertTrue(report.contains("Reported: 71 lines: 71 alerts"), report);
    assertTrue(important(report).contains("su: FAILED SU (to root) www-data on pts/7"), report);
    assertTrue(sections(report).contains("su: FAILED SU (to root) www-data on pts/7"), report);
  }

  private static String important(String report) {
    return report.substring(report.indexOf("Important"), report.indexOf("Security "));
  }

  private static String sections(String report) {
    return report.substring(report.indexOf("Security "));
  }

  private static String report(List<String> lines) {
    return Reports.limited(DayReport.of(lines), DayReport.summaries());
  }
}
