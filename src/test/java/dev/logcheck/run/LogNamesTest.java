package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Names of logs that were chosen to hide a log, or to say what is not so. */
final class LogNamesTest {
  private final RunBench bench = new RunBench();

  @Test
  void aNameThatIsNotUtf8IsAnErrorEvenWhereTheLogMayBeMissing() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\n?/var/log/a\u00ffb.log\n");
    bench.withLog("app: one").run("-o").ends(1);
    assertTrue(bench.out().contains("b.log (its name is not UTF-8 where"), bench.out());
    assertTrue(bench.out().contains("rename the file"), bench.out());
    assertTrue(bench.out().contains("app: one"), bench.out());
  }

  @Test
  void aNewlineInANameBeginsNoLineOfTheReport() {
    bench.file("/etc/logcheck/logcheck.logfiles", "/var/log/sys*\n");
    bench.doing(() -> Files.createDirectory(bench.path("/var/log/sys\nE: forged.log")));
    bench.withLog("app: one").run("-o").ends(1);
    assertTrue(
        bench.out().contains("read: /var/log/sys\\x0aE: forged.log (not a regular file"),
        bench.out());
  }
}
