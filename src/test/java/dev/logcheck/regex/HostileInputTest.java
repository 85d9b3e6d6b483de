package dev.logcheck.regex;

import static dev.logcheck.regex.PatternAssert.assertRefused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines and patterns written to cost much; what is counted is work, not time. */
class HostileInputTest {
  private static final int LENGTH = 200_000;

  @Test
  void aLineThatBlowsTheAutomatonUpCostsOneStepForEachByteAtMost() throws Exception {
    PatternSet set = setOf(1 << 20, "(a|b)*a(a|b){14}c", "x");
    Matcher matcher = set.newMatcher();
    byte[] line = randomLine(LENGTH);
    assertTrue(matcher.match(line, 0, line.length).isEmpty());
    MatcherStatistics statistics = matcher.statistics();
    assertTrue(statistics.flushes() > 0, statistics::toString);
    assertTrue(statistics.statesBuilt() <= LENGTH + 1, statistics::toString);
  }

  @Test
  void theAnswerSurvivesFlushes() throws Exception {
    PatternSet set = setOf(1 << 14, "(a|b)*a(a|b){14}c$", "a(a|b){14}d$");
    Matcher matcher = set.newMatcher();
    byte[] line = randomLine(5_000);
    line[line.length - 16] = 'a';
    line[line.length - 1] = 'c';
    assertEquals("[0]", matcher.match(line, 0, line.length).toString());
    line[line.length - 1] = 'd';
    assertEquals("[1]", matcher.match(line, 0, line.length).toString());
    assertTrue(matcher.statistics().flushes() > 0);
  }

  @Test
  void aBackReferenceThatWouldTakeForeverIsGivenUp() throws Exception {
    PatternSet set = setOf(1 << 20, "^(a*)*(a*)*(a|aa)*\\1\\2b$");
    Matcher matcher = set.newMatcher();
    byte[] line = ("a".repeat(60) + "cb").getBytes(US_ASCII);
    assertTrue(matcher.match(line, 0, line.length).isEmpty());
    assertEquals(0, matcher.statistics().confirmations());
    PatternSet open = setOf(1 << 20, "^((a|aa)*)*(b|x)\\3\\3$");
    byte[] close = ("a".repeat(60) + "bbx").getBytes(US_ASCII);
    Matcher second = open.newMatcher();
    assertTrue(second.match(close, 0, close.length).isEmpty());
    assertEquals(1, second.statistics().exhaustions());
    assertTrue(second.statistics().confirmationSteps() <= 101_000);
  }

  @Test
  void repetitionsThatMultiplyAreRefused() {
    assertRefused("((a{1000}){1000}){1000}", 1, "Regular expression too big");
    assertRefused("(".repeat(100_000), 251, "Regular expression too big");
  }

  @Test
  void matchersOfSeveralThreadsAgree() throws Exception {
    PatternSet set = setOf(1 << 15, "(a|b)*a(a|b){9}c", "ab*ba$", "^b", "\\<a\\>");
    byte[][] lines = new byte[2_000][];
    Random random = new Random(5);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = randomLine(1 + random.nextInt(60));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Callable<String> work = () -> answers(set, lines);
    Future<String> first = threads.submit(work);
    Future<String> second = threads.submit(work);
    assertEquals(answers(set, lines), first.get());
    assertEquals(first.get(), second.get());
    threads.shutdown();
  }

  private static String answers(PatternSet set, byte[][] lines) {
    Matcher matcher = set.newMatcher();
    StringBuilder answers = new StringBuilder();
    Stream.of(lines).map(line -> matcher.match(line, 0, line.length)).forEach(answers::append);
    return answers.toString();
  }

  private static byte[] randomLine(int length) {
    Random random = new Random(length);
    byte[] line = new byte[length];
    for (int i = 0; i < length; i++) {
      line[i] = (byte) (random.nextBoolean() ? 'a' : 'b');
    }
    return line;
  }

  private static PatternSet setOf(long budget, String... patterns) throws PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    for (String pattern : patterns) {
      builder.add(pattern.getBytes(US_ASCII));
    }
    return builder.build(budget);
  }
}
