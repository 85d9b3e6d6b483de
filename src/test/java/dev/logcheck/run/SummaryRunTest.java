package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a run says where findings of one message become one entry. */
final class SummaryRunTest {
  private final RunBench bench =
      new RunBench()
          .setting("SYSLOGSUMMARY=1")
          .rules("cracking.d/accounts", "new user: name=toor")
          .rules("failures.d/disk", "disk full");

  @Test
  void theSubjectSaysWhatItIsAboutInEntries() {
    bench.withLog("disk: disk full", "disk: disk full", "app: one", "useradd: new user: name=toor");
    bench.run();
    assertEquals(
        "web1 2026-11-21 13:30 Security Alerts: 1 alert, 1 failure - useradd: new user: name=toor",
        subject());
  }

  @Test
  void systemEventsAreCountedWhereThereIsNothingElse() {
    bench.withLog("app: one", "door: shut").run();
    assertEquals("web1 2026-11-21 13:30 System Events: 2 entries - app: one", subject());
  }

  @Test
  void whereEverythingIsNewNoNumberIsSaidTwice() {
    bench.withLog("app: one").run();
    bench.withLog("door: shut", "cat: gone").run();
    assertEquals("web1 2026-11-21 14:30 System Events: 2 entries, all new - cat: gone", subject());
    bench.withLog("dog: barks").run();
    assertEquals("web1 2026-11-21 15:30 System Events: 1 entry, new - dog: barks", subject());
    bench.withLog("oven: disk full", "app: on fire", "app: one").run();
    String subject = "web1 2026-11-21 16:30 Failures: 1 failure, 2 new - oven: disk full";
    assertEquals(subject, subject());
  }

  @Test
  void aNewFailureIsNamedBeforeARarerOneThatIsKnown() {
    bench.withLog("oven: disk full").run();
    bench.withLog("oven: disk full", "fridge: no disk full", "fridge: no disk full").run();
    assertTrue(subject().endsWith(" 2 failures, 1 new - fridge: no disk full"), subject());
  }

  @Test
  void aPageThatIsPrintedIsCutAndOnlyExpandedIsItWhole() throws IOException {
    flood().run("-o", "--format=html").ends(0);
    assertTrue(bench.out().contains("more entries: "), bench.out());
    assertKept(bench.out());
    flood().run("-o", "--format=html", "--expand").ends(0);
    assertFalse(bench.out().contains("more entries: "), bench.out());
  }

  @Test
  void aProgramIsToldOfAQuietDayAndNobodyElse() {
    bench.run("-o", "--format=json").ends(0);
    assertTrue(bench.out().startsWith("{\"type\":\"overview\",\"host\":\"web1\","), bench.out());
    assertEquals(1, bench.out().lines().count(), bench.out());
    bench.run("-o").reports().ends(0);
    bench.run("-o", "--format=html").reports().ends(0);
    bench.run().mailsNothing().ends(0);
  }

  @Test
  void aRunThatCouldNotReadAllSaysSoFirst() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\n/var/log/none\n");
    bench.withLog("app: one").run().ends(1);
    assertTrue(subject().startsWith("INCOMPLETE: web1 2026"), subject());
    assertTrue(body().contains("Problems of the audit itself"), body());
  }

  @Test
  void noLineMakesTheSubjectLongOrAHeader() throws IOException {
    bench.withLog("useradd: new user: name=toor\rBcc: a@example.org " + "very ".repeat(40)).run();
    String subject = MimeUtility.decodeText(subject());
    assertTrue(subject.codePointCount(0, subject.length()) <= 120, subject);
    assertTrue(subject.endsWith(" very ..."), subject);
    assertFalse(subject.contains("\r"), subject);
    assertEquals("", bench.mail().header("Bcc"));
  }

  @Test
  void withoutSummaryTheSubjectIsThatOfTheOriginal() {
    bench.setting("SYSLOGSUMMARY=0").withLog("app: one").run();
    assertEquals("web1 2026-11-21 13:30 +0000 System Events", subject());
  }

  @Test
  void aLongReportIsCutAndKeptWholeWhereItSays() throws IOException {
    flood().run().ends(0);
    assertTrue(body().lines().count() <= 400, body());
    assertTrue(body().contains("more entries: "), body());
    assertKept(body());
  }

  @Test
  void aLongReportThatIsPrintedIsKeptToo() throws IOException {
    flood().run("-o").ends(0);
    assertTrue(bench.out().lines().count() <= 400, bench.out());
    assertKept(bench.out());
  }

  @Test
  void aRunThatWritesNothingNamesTheWayToTheWhole() {
    flood().run("-o", "-t");
    assertTrue(bench.out().contains("Run with --expand to see the whole."), bench.out());
    assertEquals(List.of(), List.copyOf(bench.state().keySet()));
    bench.run("-o", "-t", "--expand");
    assertFalse(bench.out().contains("This report is cut"), bench.out());
    assertTrue(bench.out().contains(" pabcp: "), bench.out());
  }

  @Test
  void whereALongReportCannotBeKeptItIsPrintedWhole() {
    flood().file("/var/lib/logcheck/reports", "in the way").run("-o");
    assertFalse(bench.out().contains("This report is cut"), bench.out());
    assertTrue(bench.out().lines().count() > 400, bench.out());
  }

  @Test
  void onATerminalAReportIsAsWideAsThat() {
    bench.withLog("app: " + "one two ".repeat(40));
    bench.runOnATerminal(120, "-o", "-t", "--color=never");
    int widest = bench.out().lines().mapToInt(String::length).max().orElse(0);
    assertTrue(widest <= 120 && widest > 100, bench.out());
  }

  @Test
  void onANarrowTerminalAReportIsCutThatFitsElsewhere() {
    longMessages(24).run("-o", "-t");
    assertFalse(bench.out().contains("This report is cut"), bench.out());
    bench.runOnATerminal(60, "-o", "-t", "--color=never");
    assertTrue(bench.out().contains("This report is cut"), bench.out());
    assertTrue(bench.out().lines().count() <= 400, bench.out());
  }

  @Test
  void onAWideTerminalNothingIsKeptThatIsShownWhole() {
    longMessages(30).run("-o", "-t");
    assertTrue(bench.out().contains("This report is cut"), bench.out());
    bench.runOnATerminal(200, "-o", "--color=never");
    assertFalse(bench.out().contains("This report is cut"), bench.out());
    assertFalse(bench.state().toString().contains("/reports/"), bench.out());
  }

  @Test
  void layersHaveColoursOnATerminal() {
    bench.withLog("disk: disk full", "useradd: new user: name=toor");
    bench.runOnATerminal(80, "-o", "-t");
    assertTrue(bench.out().contains("\033[1;31mSecurity Alerts"), bench.out());
    assertTrue(bench.out().contains("\033[1;35mFailures"), bench.out());
  }

  @Test
  void anAttachedReportHasItsHeadInTheBody() {
    bench.setting("MAILASATTACH=1").withLog("app: one").run();
    assertTrue(body().contains("filename=logcheck-report.txt"), body());
    String before = body().substring(0, body().indexOf("logcheck-report.txt"));
    assertTrue(before.contains("Reported: 1 line: 1 system event"), before);
    assertTrue(before.contains(" s; first run, so nothing is marked NEW\n"), before);
    assertFalse(before.contains("System Events"), before);
  }

  @Test
  void aTruncatedLogIsOneProblemAndNoEvent() {
    bench.withLog("app: one", "app: two").run();
    bench.file("/var/log/syslog", RunBench.STAMP + "app: one\n").run();
    assertEquals(1, body().split("is smaller than", -1).length - 1, body());
    assertTrue(body().contains("Problems of the audit itself"), body());
    assertFalse(body().contains("***"), body());
    assertTrue(body().contains("Read: 1 line of"), body());
  }

  @Test
  void aTruncatedLogIsSaidInTheWordsOfLogtail2WhereEveryLineIsShown() {
    bench.withLog("app: one", "app: two").run();
    bench.file("/var/log/syslog", RunBench.STAMP + "app: one\n").run("--no-summary");
    assertTrue(body().contains("*** WARNING ***: Log file /var/log/syslog is smaller"), body());
    assertFalse(body().contains("Logcheck Warnings"), body());
  }

  @Test
  void afterAnUpgradeTheReportSaysWhyNothingIsNew() {
    bench.withLog("app: one").run();
    bench.file("/var/lib/logcheck/templates", "00000000000000ff 20000\n");
    bench.withLog("door: shut").run();
    assertFalse(body().contains("NEW  "), body());
    assertTrue(body().contains("Nothing is marked NEW in this report"), body());
    bench.withLog("salt: out").run();
    assertTrue(body().contains("NEW  "), body());
  }

  @Test
  void aQuietDayIsNoMail() {
    bench.rules("ignore.d.server/app", "app: one$").withLog("app: one").run().mailsNothing();
  }

  /** Messages of many programs, one line each, with other words in each. */
  private RunBench flood() {
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        String name = "" + a + b;
        bench.withLog("p" + name + "p: " + name.repeat(3) + " went " + name.repeat(4));
      }
    }
    return bench.withLog("pabcp: last");
  }

  /** Messages of a thousand characters, no two of one program. */
  private RunBench longMessages(int count) {
    for (int i = 0; i < count; i++) {
      String name = "" + (char) ('a' + i / 6) + (char) ('a' + i % 6);
      bench.withLog("p" + name + "p: " + (name + name + " ").repeat(200));
    }
    return bench;
  }

  private void assertKept(String report) throws IOException {
    String flat = report.replaceAll("\\s+", " ");
    int from = flat.indexOf("/var/lib/logcheck/reports/");
    String file = flat.substring(from, flat.indexOf(';', from));
    assertTrue(flat.contains("This report is cut."), flat);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(bench.path(file)))) {
      String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(whole.contains("pzzp: zzzzzz went zzzzzzzz"), whole);
      assertFalse(whole.contains("This report is cut"), whole);
    }
  }

  private String subject() {
    return bench.mail().header("Subject");
  }

  private String body() {
    return bench.mail().body();
  }
}
