package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.UnfinishedCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a run promises: what is accepted is committed, and what is not comes again. */
final class AuditRunTest {
  private static final String LOG = "/var/log/syslog";

  private final RunBench bench = new RunBench();

  @Test
  void aLineIsReportedOnce() {
    bench.withLog("app: one").run("-o").reports("app: one").ends(0);
    bench.withLog("app: two").run("-o").reports("app: two").ends(0);
    bench.run("-o").reports().ends(0);
  }

  @Test
  void anIgnoredLineIsNoNews() {
    bench.rules("ignore.d.server/local", "app: routine$").withLog("app: routine");
    bench.run().mailsNothing().ends(0);
  }

  @Test
  void aTestChangesNothing() {
    bench.withLog("app: one").run("-o").withLog("app: two");
    Map<String, String> before = bench.state();
    bench.run("-o", "-t").reports("app: two").run("-o", "-t").reports("app: two").ends(0);
    assertEquals(before, bench.state());
    bench.run("-o").reports("app: two");
  }

  @Test
  void typedPathsStandForWhatIsConfigured() throws IOException {
    bench.file("/other/list", "/other/log\n").file("/other/log", RunBench.STAMP + "app: other\n");
    bench.file("/other/rules/ignore.d.server/local", "app: two$\n").withLog("app: one");
    Files.createDirectories(bench.path("/other/state"));
    String[] words = {
      "-o", "-L", "/other/list", "-D", "/other/lists", "-r", "/other/rules", "-S", "/other/state"
    };
    bench.run(words).reports("app: other").ends(0);
    assertTrue(Files.exists(bench.path("/other/state/offset.other.log")));
    bench.run(words).reports().run("-o").reports("app: one");
  }

  @Test
  void anAcceptedMailMovesTheCursor() {
    bench.withLog("app: one").run().mails("app: one").ends(0);
    bench.run().mailsNothing().ends(0);
  }

  @Test
  void aRefusedMailComesAgain() {
    bench.withLog("app: one").refusingMail().run().ends(1);
    assertEquals(Map.of(), bench.state());
    bench.withLog("app: two").acceptingMail().run().mails("app: one", "app: two").ends(0);
  }

  @Test
  void aRepeatedMailHasTheSameIdentity() {
    bench.withLog("app: one").refusingMail().run().ends(1);
    String first = bench.mail().header("Message-ID");
    bench.run().ends(1);
    assertEquals(first, bench.mail().header("Message-ID"));
  }

  @Test
  void aLargerReportIsAnotherMailWithTheSameStart() {
    bench.withLog("app: one").refusingMail().run();
    FakeSendmail.Received first = bench.mail();
    bench.withLog("app: two").run();
    FakeSendmail.Received second = bench.mail();
    assertNotEquals(first.header("Message-ID"), second.header("Message-ID"));
    assertEquals(first.header("X-Logcheck-Start"), second.header("X-Logcheck-Start"));
    bench.acceptingMail().run().withLog("app: three").run();
    assertNotEquals(first.header("X-Logcheck-Start"), bench.mail().header("X-Logcheck-Start"));
  }

  @Test
  void otherLinesAtTheSamePlaceAreAnotherMail() {
    bench.withLog("app: one").run();
    bench.file("/var/log/syslog", RunBench.STAMP + "app: two\n").run();
    FakeSendmail.Received first = bench.mail();
    bench.file("/var/log/syslog", RunBench.STAMP + "app: six\n").run();
    assertNotEquals(first.header("Message-ID"), bench.mail().header("Message-ID"));
    assertNotEquals(first.header("X-Logcheck-Start"), bench.mail().header("X-Logcheck-Start"));
  }

  @Test
  void anotherProblemIsAnotherMail() {
    bench.refusingMail().file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\n/no/such\n");
    bench.withLog("app: one").run();
    String first = bench.mail().header("Message-ID");
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\n/no/other\n").run();
    assertNotEquals(first, bench.mail().header("Message-ID"));
  }

  @Test
  void aLogThatCannotBeReadCostsOnlyItself() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/missing\n/var/log/syslog\n");
    bench.withLog("app: one").run("-o").ends(1);
    assertTrue(bench.out().contains("E: File could not be read: /var/log/missing"), bench.out());
    assertTrue(bench.out().contains("app: one"), bench.out());
  }

  @Test
  void noLogAtAllIsAFailureThatIsMailed() {
    bench.file("/etc/logcheck/logcheck.logfiles", "").run().ends(1).says("No log to check");
    assertTrue(bench.mail().body().contains("No log to check"), bench.mail().body());
  }

  @Test
  void aFailedRunSaysOfEachLogOnceWhyItCouldNotBeRead() {
    bench.doing(() -> Files.deleteIfExists(bench.path("/var/log/syslog"))).run().ends(1);
    String mail = bench.mail().body().replaceAll("\\n +", " ");
    assertTrue(mail.contains(" - /var/log/syslog: no such file; correct its name, or put"), mail);
    assertFalse(mail.contains("File could not be read"), mail);
  }

  @Test
  void aLogThatIsTypedIsNotToBeMarkedInAList() {
    bench.run("-l", "/var/log/none").ends(1).says("/var/log/none: no such file; correct the name");
    assertFalse((bench.mail().body() + bench.err()).contains("?"), bench.mail().body());
  }

  @Test
  void aMistypedKeyStandsInTheMailAndIsNoError() {
    String mistake = "SYSLOGSUMARY is not a key of logcheck.conf, so it has no effect; did you";
    bench.setting("SYSLOGSUMARY=1").withLog("app: one").run().ends(0);
    assertTrue(bench.mail().body().contains("Logcheck Warnings\n"), bench.mail().body());
    assertTrue(bench.mail().body().contains(mistake), bench.mail().body());
    assertEquals(1, bench.err().split("SYSLOGSUMARY", -1).length - 1, bench.err());
    bench.setting("SYSLOGSUMMARY=1").withLog("app: two").run().ends(0);
    assertTrue(bench.mail().header("Subject").startsWith("web1"), bench.mail().header("Subject"));
  }

  @Test
  void aFailedRunNamesTheLogsThatWereNotChecked() {
    bench.withLog("app: one").doing(() -> Files.deleteIfExists(bench.path("/var/lib/logcheck")));
    bench.run().ends(1).says("state directory");
    assertTrue(bench.mail().body().contains("/var/log/syslog"), bench.mail().body());
  }

  @Test
  void aMistakeInTheConfigurationIsSaidAndTheReportComes() {
    bench.setting("SORTUNIQ=perhaps").withLog("app: one").run("-o").reports("app: one").ends(1);
    bench.says("/etc/logcheck/logcheck.conf:4:10: SORTUNIQ: expected 0 or 1, not 'perhaps'");
  }

  @Test
  void aMessageIsNewUntilItsReportWasAccepted() {
    bench.setting("SYSLOGSUMMARY=1").withLog("app: known").run();
    bench.withLog("app: other").refusingMail().run();
    assertTrue(bench.mail().body().contains("NEW"), bench.mail().body());
    bench.acceptingMail().run();
    assertTrue(bench.mail().body().contains("NEW"), bench.mail().body());
    bench.withLog("app: other").run();
    assertTrue(!bench.mail().body().contains("NEW"), bench.mail().body());
  }

  @Test
  void hitsAreCountedOnceTheReportWasAccepted() {
    bench.rules("ignore.d.server/local", "app: routine$").refusingMail();
    bench.withLog("app: routine", "app: one").run();
    assertEquals(Map.of(), bench.state());
    bench.acceptingMail().run();
    String hits = bench.state().get("/var/lib/logcheck/rule-hits");
    assertTrue(hits.contains("1 /etc/logcheck/ignore.d.server/local"), hits);
  }

  @Test
  void aKilledCommitCountsBeforeTheNextRunLooksForItsLogs() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/sys*\n").withLog("app: one").run("-o");
    bench.doing(this::killTheCommit).withLog("app: late");
    bench.doing(() -> Files.move(bench.path(LOG), bench.path(LOG + ".1")));
    bench.withLog("app: two").run("-o", "-t").reports("app: late", "app: two");
    bench.run("-o").reports("app: late", "app: two").ends(0);
  }

  private Object killTheCommit() throws IOException {
    assertTrue(!bench.state().isEmpty());
    UnfinishedCommit.takeBack(bench.path("/var/lib/logcheck"));
    return bench;
  }

  @Test
  void nothingIsLeftBehind() {
    bench.withLog("app: one").run();
    assertEquals(List.of(), bench.temporary());
    assertTrue(!bench.state().containsKey("/var/lib/logcheck/commit"));
  }

  @Test
  void stateIsForItsOwnerAlone() throws Exception {
    bench.withLog("app: one").run();
    assertTrue(!bench.state().isEmpty());
    for (String file : bench.state().keySet()) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"),
          Files.getPosixFilePermissions(bench.path(file)),
          file);
    }
  }

  @Test
  void aCommitThatFailsAfterTheReportSaysThatTheReportWasDelivered() {
    bench.withLog("app: one");
    bench.doing(() -> Files.createDirectory(bench.path("/var/lib/logcheck/offset.var.log.syslog")));
    bench.run();
    String second =
        bench.state().keySet().stream().filter(n -> n.contains("~")).findFirst().orElseThrow();
    bench.doing(() -> Files.deleteIfExists(bench.path(second)));
    bench.doing(() -> Files.createDirectory(bench.path(second)));
    bench.run().ends(1);
    assertEquals(2, bench.mails().size());
    assertTrue(bench.mails().get(0).body().contains("app: one"), bench.mails().get(0).body());
    String failure = bench.mails().get(1).body();
    assertTrue(failure.contains("what had to be reported was delivered"), failure);
    assertTrue(!failure.contains("Not checked by this run"), failure);
  }

  @Test
  void whatEarlierReportsHadCostsOnlyItself() {
    bench.setting("SYSLOGSUMMARY=1").withLog("app: one");
    bench.doing(() -> Files.createDirectory(bench.path("/var/lib/logcheck/templates")));
    bench.run();
    String report = bench.mails().get(0).body().replaceAll("\\s+", " ");
    assertTrue(report.contains("app: one"), report);
    assertTrue(
        report.contains("NEW, because the known messages cannot be read: /var/lib/logcheck/temp"),
        report);
    assertEquals(1, report.split("remove it", -1).length - 1, report);
  }

  @Test
  void hitsThatCannotBeReadCostOnlyThemselves() {
    bench.withLog("app: one");
    bench.doing(() -> Files.createDirectory(bench.path("/var/lib/logcheck/rule-hits")));
    bench.run("-o");
    assertTrue(bench.out().contains("app: one"), bench.out());
    assertTrue(bench.out().contains("hits of rules are not counted"), bench.out());
    bench.run("-o").reports().ends(0);
  }

  @Test
  void whateverEndsARunIsMailedAndNoCursorMoves() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\njournal\n");
    bench.withJournalctl(
        command -> {
          throw new StackOverflowError();
        });
    bench.withLog("app: one").run().ends(1).says("a bug in logcheck: java.lang.StackOverflow");
    assertTrue(bench.mail().header("Subject").endsWith("exiting due to errors"));
    assertTrue(bench.mail().body().contains("StackOverflowError"), bench.mail().body());
    assertEquals(Map.of(), bench.state());
  }

  @Test
  void aReportThatIsTooLargeForMailAndForTheDiskIsMailedCutAndComesAgain() {
    bench.setting("MAILMAXSIZE=60").file("/var/lib/logcheck/reports", "in the way");
    bench.withLog("app: one", "app: two", "app: three").run().ends(1).says("its head was mailed");
    assertTrue(bench.mail().header("Subject").startsWith("INCOMPLETE: "));
    assertEquals(Map.of("/var/lib/logcheck/reports", "in the way"), bench.state());
    bench.setting("MAILMAXSIZE=8M").run().mails("app: one", "app: two", "app: three").ends(0);
  }

  @Test
  void aReaderWhoGoesAwayEndsTheRunQuietlyAndNothingIsLost() {
    bench.withLog("app: one").runIntoAClosedPipe("-o").ends(141);
    assertEquals("", bench.err());
    bench.run("-o").reports("app: one").ends(0);
  }

  @Test
  void aDamagedCommitIsAWarningInTheReport() {
    bench.file("/var/lib/logcheck/commit", "damaged").withLog("app: one").run("-o");
    assertTrue(
        bench.out().contains("Logcheck Warnings\n=-=-=-=-=-=-=-=-=\nAn earlier run was stopped"),
        bench.out());
  }

  @Test
  void aMistypedConfigurationIsNamedWithTheFix() {
    bench.run("-o", "-c", "/etc/none").ends(1);
    bench.says("Error: Config file /etc/none is unreadable or does not exist; correct its name");
    bench.mailsNothing().run("-c", "/etc/none").ends(1);
    assertEquals("root@web1", bench.mail().header("To"));
    assertTrue(bench.mail().body().contains("Config file /etc/none is unreadable"));
  }

  @Test
  void randomBytesInAStateFileCostNoLine() {
    Random random = new Random(13);
    byte[] bytes = new byte[300];
    for (int round = 0; round < 5; round++) {
      RunBench other = new RunBench().setting("SYSLOGSUMMARY=1");
      other.withLog("app: first").run().ends(0);
      assertEquals(5, other.state().size());
      for (String file : other.state().keySet()) {
        random.nextBytes(bytes);
        String line = "app: round " + round;
        other.doing(() -> Files.write(other.path(file), bytes)).withLog(line).run("-o").ends(0);
        assertTrue(other.out().contains(line), other.out());
        assertTrue(!file.contains("offset") || other.out().contains("damaged"), other.out());
      }
    }
  }

  @Test
  void aDirectoryInThePlaceOfAStateFileCostsNoLine() {
    bench.setting("SYSLOGSUMMARY=1").withLog("app: first").run().ends(0);
    assertEquals(5, bench.state().size());
    for (String file : bench.state().keySet()) {
      RunBench other = new RunBench().setting("SYSLOGSUMMARY=1");
      other.doing(() -> Files.createDirectories(other.path(file))).withLog("app: one").run("-o");
      assertTrue(other.out().contains("app: one"), other.out());
      assertTrue((other.out() + other.err()).contains(file), other.out() + other.err());
      assertTrue(!other.out().contains("damaged"), other.out());
    }
  }

  @Test
  void aRunIsNamedByWhereAndWhenItStarted() {
    bench.withLog("app: one").run("-o", "-t", "-d");
    String first = runId();
    bench.run("-o", "-t", "-d");
    assertNotEquals(first, runId());
  }

  private String runId() {
    int at = bench.err().indexOf("run: ");
    String id = bench.err().substring(at + 5, at + 37);
    assertTrue(id.matches("[0-9a-f]{32}"), bench.err());
    return id;
  }
}
