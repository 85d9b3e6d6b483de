package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@code --stats}, {@code --stale} and {@code --groups}: what logs and runs say about rules. */
final class RuleUseTest {
  private final Workbench workbench = new Workbench();

  @Test
  void jsonIsOfStatisticsAndRefusedElsewhere() {
    for (String task : new String[] {"--explain", "--suggest", "--check", "-q"}) {
      workbench.log("a").rules("/d", "^a$").call(task, "--json", "-l", "/log", "-r", "/d");
      assertEquals(13, workbench.status());
      assertEquals("", workbench.out());
      assertEquals(
          "ERROR: --json is how --stats and --events print: write --stats --json, or leave"
              + " --json out; try logcheck-test --help\n",
          workbench.err());
    }
  }

  @Test
  void countsHitsAndNamesTheUnusedAndTheShadowed() {
    workbench
        .rules("/d", "job", "nothing", "job 1")
        .log("job 1", "job 2", "else")
        .call("--stats", "-l", "/log", "-r", "/d");
    assertEquals(
        """
        Lines matched by rule (2)
                2  /d:1
                1  /d:3

        Lines matched by file (1)
                2  /d

        Never matched (1)
        /d:2

        Shadowed: another rule matches the same lines (1)
        /d:3  by  /d:1

        """,
        workbench.out().substring(0, workbench.out().indexOf("3 lines")));
  }

  @Test
  void filesThatMatchedNoLineAreOnlyCounted() {
    workbench
        .rules("/d/used", "job")
        .rules("/d/idle", "x")
        .rules("/d/idler", "y")
        .log("job 1")
        .call("--stats", "-l", "/log", "-r", "/d");
    String files =
        """
        Lines matched by file (1)
                1  /d/used

        Files that matched no line (2)

        Never matched (2)
        """;
    assertTrue(workbench.out().contains(files), workbench.out());
  }

  @Test
  void tellsTheSameToPrograms() {
    workbench
        .rules("/d", "job", "job 1")
        .log("job 1", "x")
        .call("--stats", "--json", "-l", "/log", "-r", "/d");
    assertTrue(workbench.out().startsWith("{\"lines\":2,\"unmatched\":1,\"linesPerSecond\":"));
    assertTrue(
        workbench
            .out()
            .endsWith(
                ",\"files\":[{\"file\":\"/d\",\"hits\":1,\"rules\":["
                    + "{\"line\":1,\"rule\":\"job\",\"hits\":1},"
                    + "{\"line\":2,\"rule\":\"job 1\",\"hits\":1,\"shadowedBy\":\"/d:1\"}]}]}\n"),
        workbench.out());
  }

  @Test
  void namesTheGroupOfEachLineInOrder() {
    workbench.log(
        "Nov 19 00:00:01 h d[1]: lease of 192.0.2.1 ends",
        "other",
        "Nov 19 00:00:01 h d[2]: lease of 192.0.2.7 ends");
    workbench.call("--groups", "-l", "/log");
    assertEquals("lease of <*> ends\nother\nlease of <*> ends\n", workbench.out());
  }

  @Test
  void noRuleIsStaleBeforeRunsHaveCounted() {
    workbench.rules("/d", "job").call("--stale", "30", "-r", "/d", "--state-dir", "/state");
    assertTrue(workbench.err().contains("no run has counted hits in "), workbench.err());
    assertEquals(18, workbench.status());
  }

  @Test
  void staleRulesThatAreNotThereAreAnErrorOnAYoungSystemToo() {
    workbench.file("/state/rule-hits", "since 2026-11-20\n");
    workbench.call("--stale", "90", "-r", "/none", "--state-dir", "/state");
    assertEquals(
        "ERROR: '/none' is nor a regular file nor a symbolic link; there is no such file\n",
        workbench.err());
    assertEquals("", workbench.out());
  }

  @Test
  void onAYoungSystemNothingIsStaleAndThatIsNoError() {
    workbench.rules("/d", "job").file("/state/rule-hits", "since 2026-11-20\n");
    workbench.call("--stale", "90", "-r", "/d", "--state-dir", "/state");
    assertEquals(
        "Hits have been counted only since 2026-11-20; ask for fewer days.\n", workbench.out());
    assertEquals("", workbench.err());
    assertEquals(0, workbench.status());
    workbench.file("/fresh/other", "");
    workbench.call("--stale", "90", "-r", "/d", "--state-dir", "/fresh");
    assertEquals("No run has counted hits yet; ask again after the next runs.\n", workbench.out());
    assertEquals(0, workbench.status());
  }
}
