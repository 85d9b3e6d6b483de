package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.EndedProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Logs behind a question mark: one list for machines with a syslog daemon and for those without.
 */
final class OptionalLogsTest {
  private final RunBench bench = new RunBench();

  @BeforeEach
  void listAsItIsShipped() {
    list("?/var/log/syslog\n?/var/log/auth.log\n?journal");
  }

  @Test
  void aMachineWithASyslogDaemonReadsItsFilesAlone() {
    bench.file("/var/log/auth.log", "").withJournal("app: twice").withLog("app: one");
    bench.run("-o").reports("app: one").ends(0);
    bench.run("-o").reports().ends(0);
  }

  @Test
  void aFileThatIsMissingIsNoError() {
    bench.withJournal("app: twice").withLog("app: one").run("-o").reports("app: one").ends(0);
  }

  @Test
  void aMachineWithoutFilesReadsItsJournal() {
    withoutFiles().withJournal("app: one").run("-o").ends(0);
    assertTrue(bench.out().startsWith("This is the first time"), bench.out());
    assertTrue(bench.out().endsWith(RunBench.STAMP + "app: one\n\n"), bench.out());
    assertEquals("", bench.err());
  }

  @Test
  void allOfThemMissingIsAnErrorThatNamesThem() {
    withoutFiles()
        .run()
        .ends(1)
        .says("Error: No log could be read:\n/var/log/auth.log: not there\n");
    bench.says("/var/log/syslog: not there\njournal: ").says("install systemd");
    assertTrue(bench.mail().body().contains("/var/log/auth.log"), bench.mail().body());
  }

  @Test
  void aScriptGetsTheWordsOfDebiansLogcheckAndAPersonTheReason() {
    bench.file("/one-list", "/no-such-log\n");
    bench.run("-o", "-L", "/one-list").ends(1);
    assertEquals("Error: E: File could not be read: /no-such-log\n", bench.err());
    String reason = "/no-such-log: no such file; correct";
    bench.run("-o", "-t", "-L", "/one-list").ends(1).says(reason);
    bench.run("-o", "-l", "/no-such-log").ends(1).says(reason);
    bench.run("-L", "/one-list").ends(1).says(reason);
    bench.runOnATerminal(80, "-o", "-L", "/one-list").ends(1).says(reason);
  }

  @Test
  void whereTheJournalIsNotListedItIsNamedAsAWayOut() {
    list("?/var/log/syslog");
    withoutFiles().run("-o").ends(1).says("/var/log/syslog: not there\nAdd ?journal, or a log");
  }

  @Test
  void aCursorOfTheJournalThatCannotBeReadCostsNoLine() {
    withoutFiles().withJournal("app: one").file("/var/lib/logcheck/offset.journal/x", "");
    bench.run("-o");
    assertTrue(bench.out().contains("/var/lib/logcheck/offset.journal cannot be read: not a"));
    assertTrue(bench.out().contains("app: one"), bench.out());
    bench.ends(1).says("/var/lib/logcheck/offset.journal: cannot be saved, for a directory");
  }

  @Test
  void aCursorOfTheJournalThatIsGarbageCostsNoLine() {
    withoutFiles().withJournal("app: one").file("/var/lib/logcheck/offset.journal", "garbage\n");
    bench.run("-o").ends(0);
    assertTrue(bench.out().contains("/var/lib/logcheck/offset.journal is damaged (no line says"));
    assertTrue(bench.out().contains("app: one"), bench.out());
    assertTrue(bench.state().containsValue("garbage\n"), bench.state().toString());
  }

  @Test
  void aMistypedLineOfAListCostsItselfOnly() {
    list("?jurnal\n/var/log/syslog");
    bench.withLog("app: one").run("-o").ends(1);
    assertTrue(
        bench.out().contains("/etc/logcheck/logcheck.logfiles:1:2: neither an absolute path nor"),
        bench.out());
    assertTrue(bench.out().contains("app: one"), bench.out());
  }

  @Test
  void aDirectoryOfListsThatIsNotThereIsMentionedWhereItWasTyped() {
    bench.withLog("app: one").run("-o", "-D", "/none");
    bench.reports("app: one").ends(0).says("Warning: -D /none: no such directory, so no list");
  }

  @Test
  void anEmptyJournalIsNoLog() {
    withoutFiles()
        .withJournal()
        .run("-o")
        .ends(1)
        .says("No log could be read:\n")
        .says("\njournal: it is empty\n");
    assertEquals(Map.of(), bench.state());
  }

  @Test
  void aFileThatIsNoLogIsAnErrorAndTheJournalIsRead() {
    withoutFiles().doing(() -> Files.createDirectory(syslog())).withJournal("app: one");
    bench.run("-o").ends(1);
    assertTrue(
        bench
            .out()
            .contains(
                "/var/log/syslog (not a regular file; name its files: /var/log/syslog/*.log;"),
        bench.out());
    assertTrue(bench.out().contains("app: one"), bench.out());
  }

  @Test
  void aJournalThatMayNotBeReadIsAnError() {
    withoutFiles().withJournalctl(command -> new EndedProcess(2)).run("-o").ends(1);
    bench.says("/var/log/syslog: not there\njournal: journalctl ended with status 2; named in");
    assertFalse(bench.err().contains("empty"), bench.err());
  }

  @Test
  void filesThatNobodyWritesAnyMoreDoNotHideTheJournal() {
    bench.withLog("app: one").run("-o").reports("app: one");
    bench.withJournal("app: two").after(Duration.ofDays(2)).run("-o").ends(0);
    assertTrue(bench.out().contains("nothing was written to /var/log/syslog since"), bench.out());
    assertTrue(bench.out().contains("app: two"), bench.out());
  }

  @Test
  void quietFilesWithoutAJournalAreInOrder() {
    bench.withLog("app: one").run("-o").after(Duration.ofDays(2)).run("-o").reports().ends(0);
  }

  @Test
  void aFileThatVanishesIsSaidOnce() {
    bench.file("/var/log/auth.log", RunBench.STAMP + "app: one\n").run("-o").reports("app: one");
    bench.doing(() -> Files.deleteIfExists(bench.path("/var/log/auth.log"))).run("-o").ends(0);
    assertTrue(bench.out().contains("/var/log/auth.log: the file that was read up to byte "));
    bench.run("-o").reports().ends(0);
    bench.file("/var/log/auth.log", RunBench.STAMP + "app: two\n").run("-o").reports("app: two");
  }

  @Test
  void aFileThatWasRotatedAndHasNoSuccessorYetIsNotGone() {
    bench.file("/var/log/auth.log", RunBench.STAMP + "app: one\n").run("-o").reports("app: one");
    bench.doing(() -> Files.move(bench.path("/var/log/auth.log"), rotated()));
    bench.run("-o").reports().ends(0);
    bench.append("/var/log/auth.log.1", RunBench.STAMP + "app: late\n");
    bench.file("/var/log/auth.log", RunBench.STAMP + "app: two\n").run("-o");
    bench.reports("app: late", "app: two").ends(0);
  }

  @Test
  void aLogWithoutAQuestionMarkIsAsStrictAsEver() {
    list("/var/log/syslog\n/var/log/auth.log\njournal");
    bench.withJournal("app: twice").withLog("app: one").run("-o").ends(1);
    assertTrue(
        bench.out().contains("E: File could not be read: /var/log/auth.log (no such file;"),
        bench.out());
    assertTrue(bench.out().contains("app: twice"), bench.out());
  }

  private RunBench withoutFiles() {
    return bench.doing(() -> Files.deleteIfExists(syslog()));
  }

  private Path syslog() {
    return bench.path("/var/log/syslog");
  }

  private Path rotated() {
    return bench.path("/var/log/auth.log.1");
  }

  private void list(String names) {
    bench.file("/etc/logcheck/logcheck.logfiles", names + "\n");
  }
}
