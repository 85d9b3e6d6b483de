package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines that bring together, in ever new ways, what many patterns look for. */
class HostileCombinationsTest {
  /** Allows for smaller sets, but not for ones of these. */
  private static final long ONE_LEVEL = 2L << 20;

  private static final long TWO_LEVELS = 8L << 20;

  private static final List<String> PAIRS =
      "abcdefghijklmnopqrstuvwx"
          .chars()
          .mapToObj(letter -> (char) letter + "[^ ]*" + (char) (letter - 'a' + 'A') + "$")
          .toList();

  private static final List<String> ODD =
      List.of("^(.)[^ ]*\\1$", "é.*é", "\\<a", "b\\>", "^[[:alpha:]]*$", "ü$", "a.b", "^$");

  @Test
  void theyBuildFewStatesForAllTheirBytes() throws Exception {
    String text = lines(600, 500);
    Matcher matcher = answering(text, ONE_LEVEL, PAIRS);
    MatcherStatistics cost = matcher.statistics();
    assertTrue(cost.statesBuilt() < text.length() / 20, cost::toString);
    assertEquals(0, cost.flushes());
  }

  @Test
  void theyHaveTheSameAnswersAsFromEachPatternAlone() throws Exception {
    List<String> patterns = new ArrayList<>(PAIRS);
    patterns.addAll(ODD);
    answering(lines(1_000, 40, "é", "ü", "\t", " "), ONE_LEVEL, patterns);
  }

  @Test
  void patternsThatAreHostileThemselvesAreDealtOutAgain() throws Exception {
    Random random = new Random(1);
    List<String> patterns =
        Stream.generate(() -> "[" + line(random, 20) + "].{7}" + line(random, 1))
            .limit(2 * PatternSet.PARTS)
            .toList();
    MatcherStatistics cost = answering(lines(600, 200), TWO_LEVELS, patterns).statistics();
    assertTrue(cost.statesBuilt() < 100_000, cost::toString);
  }

  @Test
  void afterManyOfThemTheAutomatonMakesRoomForOtherLines() throws Exception {
    String text = lines(60_000, 30);
    MatcherStatistics cost = answering(text, ONE_LEVEL, PAIRS).statistics();
    assertTrue(cost.flushes() > 0, cost::toString);
    assertTrue(cost.statesBuilt() < text.length() / 20, cost::toString);
  }

  @Test
  void linesThatEachMatchOtherPatternsGetNoMoreNumbersThanThereIsRoomFor() throws Exception {
    List<String> letters = "abcdefghijklmno".chars().mapToObj(Character::toString).toList();
    Matcher matcher = setOf(TWO_LEVELS, letters).newMatcher();
    int highest = 0;
    for (int set = 0; set < 1 << 15; set++) {
      List<Integer> expected = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (int letter = 0; letter < 15; letter++) {
        if ((set >> letter & 1) == 1) {
          expected.add(letter);
          line.append(letters.get(letter));
        }
      }
      MatchSet matches = matcher.match(line.toString().getBytes(UTF_8), 0, line.length());
      assertEquals(expected.toString(), matches.toString());
      highest = Math.max(highest, matches.id());
    }
    assertEquals((1 << 14) - 1, highest);
  }

  @Test
  void whatIsForgottenIsFoundAgain() throws Exception {
    PatternSet set = setOf(ONE_LEVEL, PAIRS);
    byte[] text = lines(2_000, 60).getBytes(UTF_8);
    List<String> expected = answers(set.newLineMatcher(), text);
    String fresh = setOf(ONE_LEVEL, PAIRS).transitions();
    set.forget();
    assertEquals(fresh, set.transitions());
    assertEquals(expected, answers(set.newLineMatcher(), text));
  }

  /** The matcher of all {@code patterns}, when it has answered as each of them alone does. */
  private static Matcher answering(String text, long budget, List<String> patterns)
      throws PatternSyntaxException {
    byte[] bytes = text.getBytes(UTF_8);
    PatternSet all = setOf(budget, patterns);
    List<String> expected = new ArrayList<>(answers(all.newLineMatcher(), bytes));
    Matcher matcher = all.newMatcher();
    List<String> lines = text.lines().toList();
    Matcher[] alone = new Matcher[patterns.size()];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = setOf(budget, patterns.subList(i, i + 1)).newMatcher();
    }
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i).stripTrailing().getBytes(UTF_8);
      String answer = alone(alone, line);
      assertEquals(answer, expected.get(i), lines.get(i));
      assertEquals(answer, matcher.match(line, 0, line.length).toString(), lines.get(i));
    }
    return matcher;
  }

  private static String alone(Matcher[] matchers, byte[] line) {
    List<Integer> matching = new ArrayList<>();
    for (int i = 0; i < matchers.length; i++) {
      if (!matchers[i].match(line, 0, line.length).isEmpty()) {
        matching.add(i);
      }
    }
    return matching.toString();
  }

  private static List<String> answers(LineMatcher matcher, byte[] text) {
    List<List<String>> parts =
        Stream.generate(() -> (List<String>) new ArrayList<String>())
            .limit(LineMatcher.LANES)
            .toList();
    LineMatcher.Sink[] sinks =
        parts.stream()
            .map(part -> (LineMatcher.Sink) (start, end, matches) -> part.add(matches.toString()))
            .toArray(LineMatcher.Sink[]::new);
    matcher.match(text, 0, text.length, sinks);
    return parts.stream().flatMap(List::stream).toList();
  }

  /** Random letters, and now and then one of {@code others}. */
  private static String lines(int count, int length, String... others) {
    Random random = new Random(length);
    return Stream.generate(() -> line(random, length, others))
        .limit(count)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Random random, int length, String... others) {
    StringBuilder line = new StringBuilder();
    while (line.length() < length) {
      int next = random.nextInt(48 + others.length);
      line.append(
          next < 24
              ? (char) ('a' + next)
              : next < 48 ? (char) ('A' + next - 24) : others[next - 48]);
    }
    return line.toString();
  }

  private static PatternSet setOf(long budget, List<String> patterns)
      throws PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    for (String pattern : patterns) {
      builder.add(pattern.getBytes(UTF_8));
    }
    return builder.build(budget);
  }
}
