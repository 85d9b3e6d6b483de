package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A report says when runs did not come; the first one says what another configuration lacks. */
final class PastRunsTest {
  private static final String DAILY_GAP =
      "The last successful run was 3 days ago; usually it is 1 day.";
  private static final String GROUPING = "SYSLOGSUMMARY=1";

  private final RunBench bench = new RunBench();

  @Test
  void runsThatDidNotComeAreSaidUnderTheWarnings() {
    daily(4);
    bench.after(Duration.ofHours(71)).withLog("app: late").run("-o").ends(0);
    String report = bench.out();
    assertTrue(report.indexOf(DAILY_GAP) > report.indexOf("Logcheck Warnings"), report);
    assertTrue(report.contains("app: late"), report);
  }

  @Test
  void aGapIsSaidOnceAndDoesNotBecomeUsual() {
    daily(4);
    bench.after(Duration.ofHours(71)).withLog("app: late").run("-o");
    daily(1);
    bench.after(Duration.ofHours(71)).withLog("app: late again").run("-o");
    assertTrue(bench.out().contains(DAILY_GAP), bench.out());
  }

  @Test
  void whatIsUsualIsNotKnownAfterThreeRuns() {
    daily(3);
    bench.after(Duration.ofHours(71)).withLog("app: late").run("-o").reports("app: late");
  }

  @Test
  void aDayThatWasMissedIsNoMatterUpToTwiceTheUsualTimeAndAnHour() {
    daily(4);
    bench.after(Duration.ofDays(2)).withLog("app: late").run("-o").reports("app: late");
  }

  @Test
  void runsByHandInARowDoNotMakeMinutesUsual() {
    for (int i = 0; i < 20; i++) {
      bench.after(Duration.ofMinutes(-55)).withLog("app: by hand").run("-o");
    }
    bench.after(Duration.ofHours(23)).withLog("app: one").run("-o").reports("app: one");
  }

  @Test
  void aTestSaysItAndKeepsNothing() {
    daily(4);
    bench.after(Duration.ofHours(71)).withLog("app: late").run("-o", "-t");
    assertTrue(bench.out().contains(DAILY_GAP), bench.out());
    bench.run("-o");
    assertTrue(bench.out().contains("was 3 days ago"), bench.out());
  }

  @Test
  void runsWithoutNewLinesAreNoGap() {
    daily(4);
    for (int i = 0; i < 3; i++) {
      bench.after(Duration.ofHours(23)).run("-o").reports().ends(0);
    }
    bench.after(Duration.ofHours(23)).withLog("app: one").run("-o").reports("app: one").ends(0);
  }

  @Test
  void aRunWithoutNewLinesWritesNothing() {
    bench.withLog("app: one").run("-o");
    String before = runs();
    bench.run("-o").reports();
    assertEquals(before, runs());
  }

  @Test
  void aGapWithoutFindingsIsNoReasonForAMail() {
    daily(4);
    bench.rules("ignore.d.server/local", "app: routine$").withLog("app: routine");
    bench.after(Duration.ofHours(71)).run().mailsNothing().ends(0);
  }

  @Test
  void aRefusedMailIsNoCompletedRun() {
    daily(4);
    bench.withLog("app: kept").refusingMail();
    for (int i = 0; i < 3; i++) {
      bench.after(Duration.ofHours(23)).run().ends(1);
    }
    String report = bench.mail().body();
    assertTrue(report.contains(DAILY_GAP) && report.contains("mail is accepted"), report);
  }

  @Test
  void onlySoManyRunsAreRemembered() {
    daily(40);
    assertEquals(15, runs().lines().count());
  }

  @Test
  void theTimesOfRunsThatCannotBeReadCostOnlyThemselves() {
    bench.file("/var/lib/logcheck/runs", "x\n9223372036854775807\n-9223372036854775808\n\0\n");
    daily(4);
    bench.after(Duration.ofHours(71)).withLog("app: late").run("-o");
    assertTrue(bench.out().contains(DAILY_GAP), bench.out());
  }

  @Test
  void forgedTimesInTheFutureHideNoGapAndAreDropped() {
    daily(4);
    String forged = runs() + "99000000000\n99000086400\n99000172800\n99000259200\n";
    bench.file("/var/lib/logcheck/runs", forged);
    bench.doing(
        () ->
            Files.setLastModifiedTime(
                bench.path("/var/lib/logcheck/runs"), FileTime.fromMillis(99_000_259_200_000L)));
    bench.after(Duration.ofHours(71)).withLog("app: late").run("-o");
    assertTrue(bench.out().contains(DAILY_GAP), bench.out());
    assertFalse(runs().contains("99000"), runs());
  }

  @Test
  void timesInTheFutureAreNoGap() {
    bench.file("/var/lib/logcheck/runs", "99000000000\n99000086400\n99000172800\n99000259200\n");
    daily(1);
  }

  @Test
  void theFirstMailSaysHowLinesAreGroupedWhereTheConfigurationDoesNot() {
    bench.file("/etc/logcheck/logcheck.conf", "SENDMAILTO=admin@example.org\n");
    bench.withLog("app: one").run();
    assertTrue(bench.mail().body().stripTrailing().endsWith("SYSLOGSUMMARY=1 in logcheck.conf."));
    bench.withLog("app: two").run();
    assertFalse(bench.mail().body().contains(GROUPING), bench.mail().body());
  }

  @Test
  void theFirstMailSaysItWithoutAnIntroductionToo() {
    bench.file("/etc/logcheck/logcheck.conf", "INTRO=0\nSENDMAILTO=admin@example.org\n");
    bench.withLog("app: one").run();
    assertTrue(bench.mail().body().contains(GROUPING), bench.mail().body());
  }

  @Test
  void aPrintedReportBeforeItChangesNothing() {
    bench.file("/etc/logcheck/logcheck.conf", "SENDMAILTO=admin@example.org\n");
    bench.withLog("app: one").run("-o").reports("app: one");
    bench.withLog("app: two").run();
    assertTrue(bench.mail().body().contains(GROUPING), bench.mail().body());
    bench.withLog("app: three").run("-o").reports("app: three");
    bench.withLog("app: four").run();
    assertFalse(bench.mail().body().contains(GROUPING), bench.mail().body());
  }

  @Test
  void whoeverChoseIsNotTold() {
    bench.file("/etc/logcheck/logcheck.conf", "SYSLOGSUMMARY=0\nSENDMAILTO=admin@example.org\n");
    bench.withLog("app: one").run();
    assertFalse(bench.mail().body().contains(GROUPING), bench.mail().body());
  }

  @Test
  void aPrintedReportGivesNoAdvice() {
    bench.file("/etc/logcheck/logcheck.conf", "");
    bench.withLog("app: one").run("-o", "-t").reports("app: one");
    bench.run("-o").reports("app: one");
  }

  private void daily(int times) {
    for (int i = 0; i < times; i++) {
      bench.after(Duration.ofHours(23)).withLog("app: daily").run("-o").reports("app: daily");
    }
  }

  private String runs() {
    return bench.state().get("/var/lib/logcheck/runs");
  }
}
