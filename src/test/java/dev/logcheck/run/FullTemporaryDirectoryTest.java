package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs that find no room for what does not fit into memory. */
final class FullTemporaryDirectoryTest {
  private final RunBench bench = new RunBench();

  @Test
  void whatFitsIsReportedAsIncompleteAndTheNextRunReportsAll() {
    bench.doing(() -> Files.deleteIfExists(bench.path("/tmp")));
    bench.withLog("app: first").append("/var/log/syslog", flood());
    bench.run("-o").ends(1).says("INCOMPLETE: findings are missing").says("/tmp");
    assertTrue(bench.out().contains("INCOMPLETE: findings are missing"));
    assertTrue(bench.out().contains("app: first"));
    assertEquals(Map.of(), bench.state());
  }

  private static String flood() {
    return (RunBench.STAMP + "app: " + "x".repeat(1000) + "\n").repeat(36_000);
  }
}
