package dev.logcheck.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.logcheck.machine.MemoryState;
import dev.logcheck.regex.MatchSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleHitsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private final MemoryState state = new MemoryState();
  private final RuleFile file = new RuleFile(RuleUse.IGNORE, "d", state.file("d"));
  private final Rule a = new Rule(file, 1, "a");
  private final Rule b = new Rule(file, 2, "b");
  private final RuleBook book = book(a, b);

  @Test
  void addsUpOverRuns() throws IOException {
    run(MONDAY, "a", 3);
    run(TUESDAY, "ab", 4);
    RuleHits hits = RuleHits.read(state.open());
    assertEquals(new RuleHits.Use(TUESDAY, 7), hits.use(a));
    assertEquals(new RuleHits.Use(TUESDAY, 4), hits.use(b));
    assertEquals(MONDAY, hits.since());
  }

  @Test
  void knowsNothingOfARuleThatNoLineMatched() throws IOException {
    run(MONDAY, "x", 3);
    assertNull(RuleHits.read(state.open()).use(a));
    assertEquals(MONDAY, RuleHits.read(state.open()).since());
  }

  @Test
  void aRuleMayMoveInItsFile() throws IOException {
    run(MONDAY, "a", 3);
    assertEquals(
        new RuleHits.Use(MONDAY, 3), RuleHits.read(state.open()).use(new Rule(file, 99, "a")));
    assertNull(RuleHits.read(state.open()).use(new Rule(file, 1, "changed")));
  }

  @Test
  void nothingIsWrittenWithoutCommit() throws IOException {
    RuleHits hits = RuleHits.read(state.open());
    hits.count(book, matches("a"), 1);
    assertNull(RuleHits.read(state.open()).since());
  }

  @Test
  void aDamagedLineCostsOnlyItself() throws IOException {
    run(MONDAY, "ab", 2);
    Path path = state.file("rule-hits");
    List<String> lines = new ArrayList<>(Files.readAllLines(path, StandardCharsets.UTF_8));
    lines.add(1, "\0 not a date \u001b");
    lines.add(1, "1234 2026-99-99 7 /d");
    Files.write(path, lines, StandardCharsets.UTF_8);
    assertEquals(new RuleHits.Use(MONDAY, 2), RuleHits.read(state.open()).use(a));
  }

  @Test
  void neverGrowsBeyondItsBound() throws IOException {
    RuleBook.Builder builder = RuleBook.builder(RuleRewriter.none());
    for (int i = 0; i <= RuleHits.MOST; i++) {
      builder.add(new Rule(new RuleFile(RuleUse.IGNORE, "d", state.file("d" + i)), 1, "a"));
    }
    RuleBook many = builder.build();
    run(MONDAY, "b", 1);
    RuleHits hits = RuleHits.read(state.open());
    hits.count(many, many.newMatcher().match(new byte[] {'a'}, 0, 1), 1);
    state.commit(commit -> hits.addTo(commit, TUESDAY));
    assertEquals(
        RuleHits.MOST + 1,
        Files.readAllLines(state.file("rule-hits"), StandardCharsets.UTF_8).size());
    assertNull(RuleHits.read(state.open()).use(b));
  }

  private void run(LocalDate day, String line, long times) throws IOException {
    RuleHits hits = RuleHits.read(state.open());
    hits.count(book, matches(line), times);
    state.commit(commit -> hits.addTo(commit, day));
  }

  private MatchSet matches(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return book.newMatcher().match(bytes, 0, bytes.length);
  }

  private static RuleBook book(Rule... rules) {
    RuleBook.Builder builder = RuleBook.builder(RuleRewriter.none());
    for (Rule rule : rules) {
      builder.add(rule);
    }
    return builder.build();
  }
}
