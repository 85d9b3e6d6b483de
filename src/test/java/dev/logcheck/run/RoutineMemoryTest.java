package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A summary is told what was dropped, and how much that usually is on this weekday. */
final class RoutineMemoryTest {
  private static final String FILE = "/var/lib/logcheck/routine";

  private final RunBench bench = new RunBench();

  RoutineMemoryTest() {
    bench.setting("SYSLOGSUMMARY=1");
    bench.rules("ignore.d.server/sshd", "sshd: routine$");
    bench.rules("ignore.d.server/cron", "cron: routine$");
  }

  @Test
  void threeTimesMoreThanUsualIsSeen() {
    days(15, 10, 10);
    day(30).says("dropped: 30 by sshd, usually 10\n");
  }

  @Test
  void whatIsUsualIsThatOfTheWeekday() {
    days(28, 10, 10, 10, 10, 10, 2, 2);
    day(10).says("dropped: 10 by sshd, usually 10\n");
    days(4, 10);
    day(10).says("dropped: 10 by sshd, usually 2\n");
  }

  @Test
  void aSingleFloodDoesNotBecomeUsual() {
    days(14, 10);
    day(500);
    days(6, 10);
    day(10).says("dropped: 10 by sshd, usually 10\n");
  }

  @Test
  void whatIsUsualIsNotKnownBeforeTheSecondWeekIsOver() {
    days(8, 10);
    day(10).says("dropped: 10 by sshd\n");
    days(6, 10);
    day(10).says("dropped: 10 by sshd, usually 10\n");
  }

  @Test
  void aDayWithoutLinesOfAFileCountsAsNone() {
    days(15, 10);
    run(23, 4, "cron").says("dropped: 4 by cron, usually 0\n");
  }

  @Test
  void runsOfAnHourAreComparedWithTheirShareOfTheDay() {
    days(16, 48);
    run(0, 2, "sshd").says("dropped: 2 by sshd, usually 2\n");
    run(0, 7, "sshd").says("dropped: 7 by sshd, usually 2\n");
  }

  @Test
  void daysAddUpWhateverTheDistanceOfTheirRuns() {
    bench.after(Duration.ofHours(11));
    for (int i = 0; i < 15 * 4; i++) {
      run(5, 12, "sshd");
    }
    run(23, 48, "sshd").says("dropped: 48 by sshd, usually 48\n");
  }

  @Test
  void hoursWithoutNewLinesBelongToTheDay() {
    for (int i = 0; i < 15; i++) {
      run(5, 24, "sshd");
      for (int quiet = 0; quiet < 3; quiet++) {
        bench.after(Duration.ofHours(5)).run("-o");
      }
    }
    run(23, 24, "sshd").says("dropped: 24 by sshd, usually 24\n");
  }

  @Test
  void aRunThatMakesGoodForOthersIsComparedWithAsMuchTimeAndIsNotUsual() {
    days(15, 10);
    run(4 * 24 - 1, 40, "sshd").says("dropped: 40 by sshd, usually 40\n");
    days(6, 10);
    day(10).says("dropped: 10 by sshd, usually 10\n");
  }

  @Test
  void theFirstRunFindsLinesOfUnknownAge() {
    day(5000);
    days(14, 10);
    day(10).says("dropped: 10 by sshd, usually 10\n");
    assertFalse(kept().contains("5000"), kept());
  }

  @Test
  void theThreeBusiestAreShownAndThoseOfOneTopicAreOne() {
    bench.rules("ignore.d.server/logcheck-java-cron", "cron: more$");
    bench.rules("ignore.d.server/a", "a: routine$").rules("ignore.d.server/b", "b: routine$");
    bench.withLog("cron: routine", "cron: more", "cron: more", "sshd: routine", "sshd: routine");
    bench.withLog("b: routine", "a: routine").run("-o", "-d");
    bench.says("dropped: 3 by cron\n").says("dropped: 2 by sshd\n").says("dropped: 1 by a\n");
    assertFalse(bench.err().contains("by b\n"), bench.err());
  }

  @Test
  void aTestComparesAndKeepsNothing() {
    days(15, 10);
    String before = kept();
    lines(23, 30, "sshd").run("-o", "-d", "-t").says("dropped: 30 by sshd, usually 10\n");
    assertEquals(before, kept());
  }

  @Test
  void aRefusedReportKeepsNothing() {
    days(2, 10);
    String before = kept();
    lines(23, 30, "sshd").withLog("app: new").refusingMail().run().ends(1);
    assertEquals(before, kept());
    bench.acceptingMail().run().ends(0);
    assertTrue(kept().contains(" 30 sshd\n"), kept());
  }

  @Test
  void aRunWithoutFindingsCountsAndOneWithoutNewLinesDoesNot() {
    days(1, 10);
    String before = kept();
    day(10).reports().ends(0);
    String after = kept();
    assertNotEquals(before, after);
    bench.run("-o").reports().ends(0);
    assertEquals(after, kept());
  }

  @Test
  void whatIsNoSummaryKeepsNothing() {
    bench.setting("SYSLOGSUMMARY=0");
    days(2, 10);
    assertNull(kept());
  }

  @Test
  void onlyFourWeeksAndTheBusiestFilesAreKept() {
    for (int i = 0; i < 2 * RoutineHistory.MOST_TOPICS; i++) {
      bench.rules("ignore.d.server/app-%03d".formatted(i), "app: number %03d".formatted(i));
    }
    for (int day = 0; day < 40; day++) {
      for (int i = 0; i < 2 * RoutineHistory.MOST_TOPICS; i++) {
        bench.withLog("app: number %03d".formatted(i));
      }
      day(2);
    }
    assertEquals(29 * (1 + RoutineHistory.MOST_TOPICS), kept().lines().count());
    assertEquals(29, kept().lines().filter(line -> line.endsWith(" 2 sshd")).count());
  }

  @Test
  void damagedLinesCostOnlyThemselves() {
    days(15, 10);
    String rest = "\0\n1\n1 2 \n-1 -1 x\n99999999999999999999 1 x\n20000 9999999999999999 x\n";
    bench.file(FILE, "x y z\n" + kept() + rest);
    day(30).says("dropped: 30 by sshd, usually 10\n").ends(0);
    day(30).says("dropped: 30 by sshd, usually 10\n").ends(0);
    assertFalse(kept().contains("x"), kept());
  }

  @Test
  void aFileThatCannotBeReadIsSaidUnderTheWarningsAndCostsOnlyItself() {
    bench.doing(() -> Files.createDirectory(bench.path(FILE)));
    day(10).says("dropped: 10 by sshd\n").ends(0);
    String report = bench.out();
    assertTrue(report.contains("Problems of the audit itself"), report);
    assertTrue(
        report.replaceAll("\\s+", " ").contains("usual numbers of ignored lines are not shown"),
        report);
    assertTrue(report.contains(FILE), report);
  }

  @Test
  void aClockThatWentBackCostsOnlyWhatIsUsual() {
    days(15, 10);
    run(-3 * 24, 10, "sshd").says("dropped: 10 by sshd\n").ends(0);
  }

  private void days(int count, int... lines) {
    for (int i = 0; i < count; i++) {
      day(lines[i % lines.length]);
    }
  }

  private RunBench day(int lines) {
    return run(23, lines, "sshd");
  }

  private RunBench run(int hoursLater, int lines, String program) {
    return lines(hoursLater, lines, program).run("-o", "-d");
  }

  private RunBench lines(int hoursLater, int lines, String program) {
    String line = RunBench.STAMP + program + ": routine\n";
    return bench.after(Duration.ofHours(hoursLater)).append("/var/log/syslog", line.repeat(lines));
  }

  /** What is kept; null if there is nothing. */
  private String kept() {
    return bench.state().get(FILE);
  }
}
