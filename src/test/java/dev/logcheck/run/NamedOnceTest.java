package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that are listed under several names. */
final class NamedOnceTest {
  private final RunBench bench = new RunBench();

  @ParameterizedTest
  @ValueSource(
      strings = {"/var/log/syslog", "/var/log//./syslog", "/var/log/link", "/var/log/sys*"})
  void aLogOfTwoNamesIsReadOnce(String other) {
    bench.doing(
        () -> Files.createSymbolicLink(bench.path("/var/log/link"), bench.path("/var/log/syslog")));
    bench.withLog("app: one").run("-o", "-l", "/var/log/syslog", "-l", other);
    bench.reports("app: one").ends(0);
    list("/var/log/syslog\n" + other);
    bench.withLog("app: two").run("-o").reports("app: two").ends(0);
  }

  @Test
  void aHardLinkThatAGlobTakesTooIsTheSameLog() {
    bench.doing(
        () -> Files.createLink(bench.path("/var/log/system"), bench.path("/var/log/syslog")));
    list("/var/log/sys*");
    bench.withLog("app: one").run("-o").reports("app: one").ends(0);
    bench.withLog("app: two").run("-o").reports("app: two").ends(0);
  }

  @Test
  void aRotatedFileThatAGlobTakesToo() {
    list("/var/log/sys*");
    bench.withLog("app: one").run("-o").reports("app: one");
    bench.withLog("app: two").doing(this::rotate).withLog("app: three").run("-o");
    bench.reports("app: two", "app: three").ends(0);
    bench.run("-o").reports().ends(0);
  }

  @Test
  void rotatedFilesOfALogThatWasNeverReadAreReadToo() {
    list("/var/log/sys*");
    bench.withLog("app: one").doing(this::rotate).withLog("app: two").run("-o");
    bench.reports("app: two", "app: one").ends(0);
    bench.run("-o").reports().ends(0);
  }

  @Test
  void aCopyOfALogThatWasNeverReadHoldsTheSameLines() {
    list("/var/log/sys*");
    bench.withLog("app: one").doing(this::copy).run("-o").reports("app: one").ends(0);
    bench.withLog("app: two").run("-o").reports("app: two").ends(0);
  }

  @Test
  void equalLinesInALogThatIsLongerThanItsRotatedFileAreNotTheSame() {
    list("/var/log/sys*");
    bench.file("/var/log/syslog.1", "app: one\n").file("/var/log/syslog", "app: one\napp: two\n");
    bench.run("-o").ends(0);
    assertEquals("System Events\n=-=-=-=-=-=-=\napp: one\napp: one\napp: two\n\n", bench.out());
  }

  private Object copy() throws java.io.IOException {
    return Files.copy(bench.path("/var/log/syslog"), bench.path("/var/log/syslog.1"));
  }

  @Test
  void aRotatedFileThatIsListedAloneIsRead() {
    bench.withLog("app: one").run("-o").doing(this::rotate);
    bench.run("-o", "-l", "/var/log/syslog.1").reports("app: one").ends(0);
  }

  private void list(String names) {
    bench.file("/etc/logcheck/logcheck.logfiles", names + "\n");
  }

  private Object rotate() throws java.io.IOException {
    return Files.move(bench.path("/var/log/syslog"), bench.path("/var/log/syslog.1"));
  }
}
