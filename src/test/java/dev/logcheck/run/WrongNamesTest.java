package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files and directories that are not what their writer meant. */
final class WrongNamesTest {
  private static final String LIST = "/etc/logcheck/logcheck.logfiles";
  private static final String CONF = "/etc/logcheck/logcheck.conf";

  private final RunBench bench = new RunBench();

  @ParameterizedTest
  @ValueSource(strings = {"/none", "/etc/logcheck/logcheck.conf"})
  void aStateDirectoryThatIsNoneIsSaidWhereNothingIsWritten(String name) {
    bench.withLog("app: one").run("-o", "-t", "-S", name).ends(0).reports("app: one");
    bench.says("Warning: -S " + name + ": no such directory");
  }

  @Test
  void aFileInThePlaceOfADirectoryOfListsIsNoDirectory() {
    bench.withLog("app: one").run("-o", "-D", CONF).reports("app: one").ends(0);
    bench.says("Warning: -D " + CONF + ": no such directory, so no list is read there");
    bench.file(LIST, "").run("-o", "-D", CONF).ends(1);
    bench.says("No log to check: name some in " + LIST + "\n");
  }

  @Test
  void aScriptThatNamesNoDirectoryOfListsIsNotWarned() {
    bench.withLog("app: one").run("-o", "-D", "/dev/null").reports("app: one").ends(0);
    assertEquals("", bench.err());
  }

  @ParameterizedTest
  @CsvSource({"STATEDIR, 10", "TMP, 5", "LOCKDIR, 9"})
  void aDirectoryOfTheConfigurationThatIsNoneIsNamedWithItsPlace(String key, int column) {
    bench.setting(key + "=" + LIST).withLog("app: one").run("-o", "-t").ends(0);
    bench.says(
        "Warning: " + CONF + ":4:" + column + ": " + key + ": there is no directory " + LIST + ";");
  }

  @Test
  void aLockDirectoryThatTheRunMakesIsNotMissing() {
    bench.setting("LOCKDIR=/run/lock/mine").withLog("app: one").run("-o", "-t").ends(0);
    assertEquals("", bench.err());
  }

  @Test
  void aDirectoryThatCannotBeUsedIsNamedWithItsKey() {
    bench.setting("LOCKDIR=" + LIST + "/lock").withLog("app: one").run("-o").ends(1);
    bench.says("there is no such directory, and it cannot be made (");
    bench.says("name another one: LOCKDIR in " + CONF + ":4:9");
    bench.file(CONF, "STATEDIR=/none\n").run("-o").ends(1);
    bench.says("named by STATEDIR in " + CONF + ":1:10");
    bench.file(CONF, "").run("-o", "-S", "/none").ends(1).says("named by -S");
  }

  @Test
  void aListThatIsMissingIsSaidWithTheFixToAPersonAlone() {
    bench.run("-o", "-t", "-L", "/none").ends(1);
    bench.says(
        "Error: /none does not exist or could not be read; make this list of logs, or name another"
            + " one: -L\n");
    bench.run("-o", "-L", "/none").ends(1);
    assertEquals("Error: /none does not exist or could not be read\n", bench.err());
  }

  @Test
  void anEmptyNameIsNoLog() {
    bench.run("-o", "-t", "-l", "").ends(1).says("Error: -l: the name of the log is empty; name");
  }

  @Test
  void aLogOfAListIsNamedWithItsLine() {
    bench.file(LIST, "# all\n\n/var/log/none\n/var/log/syslog\n").withLog("app: one");
    bench.run("-o", "-t").ends(1);
    assertTrue(
        bench.out().contains("File could not be read: /var/log/none (no such file; correct"));
    assertTrue(bench.out().contains("; named in " + LIST + ":3)"), bench.out());
  }

  @Test
  void twoLogsOnOneLineAreAMistakeAndTheOthersAreRead() {
    bench.file(LIST, "?/var/log/a /var/log/b\n/var/log/syslog\n").withLog("app: one");
    bench.run("-o").ends(1);
    assertTrue(
        bench
            .out()
            .contains(LIST + ":1:2: one log per line: write /var/log/b on a line of its own"),
        bench.out());
    assertTrue(bench.out().contains("app: one"), bench.out());
  }

  @Test
  void aNameWithABlankIsOneLogWhereItIsThere() {
    bench.file("/var/log/a /b", RunBench.STAMP + "app: one\n").file(LIST, "/var/log/a /b\n");
    bench.run("-o").reports("app: one").ends(0);
  }

  @Test
  void everyMistakeOfAListIsNamed() {
    bench.file(LIST, "jurnal\nvar/log/a\njurnal\n/var/log/syslog\n").run("-o").ends(1);
    for (int line = 1; line <= 3; line++) {
      assertTrue(bench.out().contains(LIST + ":" + line + ":1: neither"), bench.out());
    }
  }

  @Test
  void recordsOfLoginsAreNoLog() {
    bench.file("/var/log/btmp", "\0\0").file(LIST, "/var/log/btmp\n/var/log/syslog\n");
    bench.withLog("app: one").run("-o").ends(1);
    assertTrue(
        bench.out().contains("/var/log/btmp (it holds records of logins, and no lines of text;"),
        bench.out());
    assertTrue(bench.out().contains("named in " + LIST + ":1)"), bench.out());
  }

  @Test
  void aLogThatIsNoFileIsSaidWithTheFix() {
    bench.doing(() -> Files.createSymbolicLink(bench.path("/link"), bench.path("/etc")));
    bench.run("-o", "-t", "-l", "/link").ends(1).says("/link: not a regular file; name its files:");
  }

  @Test
  void aPositionThatMayOnlyRepeatLinesDoesNotMakeAMailIncomplete() {
    bench.setting("SYSLOGSUMMARY=1").file(LIST, "journal\n").withJournal("app: one");
    bench.file("/var/lib/logcheck/offset.journal", "garbage\n").run().ends(0);
    String body = bench.mail().body().replaceAll("\\s+", " ");
    assertTrue(body.contains("is damaged (no line says"), body);
    assertFalse(
        bench.mail().header("Subject").contains("INCOMPLETE"), bench.mail().header("Subject"));
  }
}
