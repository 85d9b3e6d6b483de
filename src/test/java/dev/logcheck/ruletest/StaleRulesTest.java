package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.line.Output;
import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.SystemProcessLauncher;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleHits;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --stale}: rules that no run has used for so long. */
final class StaleRulesTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private final Path state =
      Jimfs.newFileSystem(
              Configuration.unix().toBuilder()
                  .setAttributeViews("posix")
                  .setWorkingDirectory("/rules")
                  .build())
          .getPath("/rules");
  private final Path file = state.resolve("d");

  @BeforeEach
  void threeRulesWereWrittenBeforeTheFirstRun() throws IOException {
    write("a", "b", "c");
    touched(START.minusDays(1));
  }

  @Test
  void listsWhatWasNeverUsedAndWhatWasUsedLongAgo() throws IOException {
    run(START, "a", 3);
    run(START.plusDays(40), "b", 1);
    assertEquals(
        """
        /rules/d:1: last used 2026-01-01, matched 3 lines
        /rules/d:3: never used since 2026-01-01
        """,
        stale(START.plusDays(40)));
  }

  @Test
  void aRuleUsedOnTheLastDayIsNotStale() throws IOException {
    run(START, "x", 1);
    run(START.plusDays(10), "abc", 1);
    assertEquals("", stale(START.plusDays(10)));
    assertTrue(stale(START.plusDays(11)).startsWith("/rules/d:1: last used 2026-01-11"));
  }

  @Test
  void aRuleWrittenSinceHasHadNoChance() throws IOException {
    run(START, "ab", 1);
    touched(START.plusDays(31));
    assertEquals("", stale(START));
    assertFalse(stale(START.plusDays(30)).contains("never used"));
    assertTrue(stale(START.plusDays(32)).contains("/rules/d:3: never used"));
  }

  @Test
  void aRuleThatMovedInItsFileKeepsItsCount() throws IOException {
    run(START, "a", 1);
    run(START.plusDays(40), "c", 1);
    write("c", "a");
    touched(START.minusDays(1));
    assertEquals("/rules/d:2: last used 2026-01-01, matched 1 lines\n", stale(START.plusDays(40)));
  }

  @Test
  void aFileMayBeNamedFromWhereOneIs() throws IOException {
    run(START, "abc", 1);
    Path here = state.getFileSystem().getPath("").resolve("d");
    assertFalse(print(RuleBook.builder(RuleRewriter.none()), here, START).contains("never used"));
  }

  @Test
  void aStampThatFitsBothFormatsOnlyThroughTheConfigurationIsTheSameRule() throws IOException {
    write("^\\w{3} [ :0-9]{11} h");
    touched(START.minusDays(1));
    run(START, "Nov 19 00:00:01 h", 1);
    RuleBook.Builder both = RuleBook.builder(new RuleRewriter(Map.of(), true));
    assertEquals("", print(both, file, START));
  }

  @Test
  void nothingIsToldBeforeRunsHaveCountedForSoLong() throws IOException {
    assertFalse(stale(hits(), START).isTold());
    run(START, "a", 1);
    assertFalse(stale(hits(), START).isTold());
    assertTrue(stale(hits(), START.plusDays(1)).isTold());
  }

  private void write(String... rules) throws IOException {
    Files.createDirectories(state);
    Files.write(file, List.of(rules));
  }

  private void touched(LocalDate day) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private void run(LocalDate day, String line, long times) throws IOException {
    RuleBook rules = book(RuleBook.builder(RuleRewriter.none()), file);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    RuleHits hits = hits();
    hits.count(rules, rules.newMatcher().match(bytes, 0, bytes.length), times);
    Commit commit = open().begin();
    hits.addTo(commit, day);
    commit.write();
  }

  private static RuleBook book(RuleBook.Builder rules, Path file) {
    return rules.add(new RuleFile(RuleUse.IGNORE, "d", file)).build();
  }

  private RuleHits hits() throws IOException {
    return RuleHits.read(open());
  }

  private StateDirectory open() {
    return StateDirectory.open(state, new SystemProcessLauncher());
  }

  private static StaleRules stale(RuleHits hits, LocalDate limit) {
    return new StaleRules(hits, limit, ZoneOffset.UTC);
  }

  private String stale(LocalDate limit) throws IOException {
    return print(RuleBook.builder(RuleRewriter.none()), file, limit);
  }

  private String print(RuleBook.Builder rules, Path file, LocalDate limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Output output = new Output(out, false, false);
    stale(hits(), limit).print(book(rules, file), output, false);
    output.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
