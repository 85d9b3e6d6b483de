package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.line.TrailingSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineMatcherTest {

  @Test
  void everyLineIsPassedOnInItsOrder() throws Exception {
    assertEquals("a[0] b[] c[] a[0]", matches("a\nb\nc\na\n", "^a"));
    assertEquals("a[0]", matches("a\n", "^a"));
    assertEquals("", matches("", "^a"));
    assertEquals("[1] b[] a[0]", matches("\nb\na\n", "^a", "^$"));
  }

  @Test
  void linesOfVeryDifferentLengths() throws Exception {
    String x = "x".repeat(10_000);
    assertEquals(x + "[] x[] a[0] a[0]", matches(x + "\nx\na\na\n", "^a"));
    assertEquals("a[0] a[0] " + x + "[]", matches("a\na\n" + x + "\n", "^a"));
  }

  @Test
  void eachQuarterGoesToASinkOfItsOwn() throws Exception {
    String text = "a\nb\n".repeat(100);
    List<List<String>> parts = parts(setOf(1 << 20, "^a"), text);
    assertEquals(List.of(50, 50, 50, 50), parts.stream().map(List::size).toList());
  }

  @Test
  void whiteSpaceAtTheEndDoesNotCount() throws Exception {
    assertEquals("a[0] a[0] a b[] [1]  b[]", matches("a \na\t\r\na b \n  \n b\n", "^a$", "^$"));
  }

  @Test
  void aVerdictThatWhiteSpaceAtTheEndBroughtDoesNotHold() throws Exception {
    assertEquals("ab[0] ab[0]", matches("ab  \nab\n", "^ab$", "^ab $", "^ab  x"));
    assertEquals("a[] a[]", matches("a \na  \n", "^a $", "^a  "));
  }

  @Test
  void bytesBeyondAscii() throws Exception {
    assertEquals("ä[0, 1] ö[0] a€b[2] ä[0, 1]", matches("ä\nö\na€b\nä\n", "^.$", "ä", "a.b"));
  }

  @Test
  void backReferencesAreConfirmed() throws Exception {
    assertEquals("abab[0] abba[] abab[0]", matches("abab \nabba\nabab\n", "^(..)\\1$"));
  }

  @Test
  void answersAsTheMatcherOfSingleLinesDoesWhateverTheAutomatonGoesThrough() throws Exception {
    Random random = new Random(7);
    String text =
        Stream.generate(() -> line(random))
            .limit(3_000)
            .collect(Collectors.joining("\n", "", "\n"));
    String[] patterns = {"(a|b)*a(a|b){9}c", "ab*ba$", "^b", "\\<a\\>", "^(a|b)\\1$", "é+"};
    PatternSet small = setOf(1 << 15, patterns);
    String[] expected = text.split("\n", -1);
    Matcher single = small.newMatcher();
    for (int i = 0; i < expected.length - 1; i++) {
      String line = expected[i].stripTrailing();
      byte[] bytes = line.getBytes(UTF_8);
      expected[i] = line + single.match(bytes, 0, bytes.length);
    }
    String actual = matches(small, text).replace("] ", "]\n");
    assertEquals(String.join("\n", expected), actual + "\n");
    assertTrue(single.statistics().flushes() > 10, single.statistics()::toString);
  }

  private static String line(Random random) {
    String[] parts = {"a", "b", "a", "b", "aab", "c", "é", "\t"};
    return random
            .ints(random.nextInt(40), 0, parts.length)
            .mapToObj(i -> parts[i])
            .collect(Collectors.joining())
        + " ".repeat(random.nextInt(2));
  }

  private static String matches(String text, String... patterns) throws PatternSyntaxException {
    return matches(setOf(1 << 20, patterns), text);
  }

  private static String matches(PatternSet set, String text) {
    return parts(set, text).stream().flatMap(List::stream).collect(Collectors.joining(" "));
  }

  private static List<List<String>> parts(PatternSet set, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    List<List<String>> parts =
        Stream.generate(() -> (List<String>) new ArrayList<String>())
            .limit(LineMatcher.LANES)
            .toList();
    LineMatcher.Sink[] sinks =
        parts.stream().map(part -> into(part, bytes)).toArray(LineMatcher.Sink[]::new);
    set.newLineMatcher().match(bytes, 0, bytes.length, sinks);
    return parts;
  }

  private static LineMatcher.Sink into(List<String> lines, byte[] text) {
    return (start, end, matches) ->
        lines.add(new String(text, start, end - start, UTF_8) + matches);
  }

  private static PatternSet setOf(long budget, String... patterns) throws PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    for (String pattern : patterns) {
      builder.add(pattern.getBytes(UTF_8));
    }
    return builder.build(budget);
  }

  @Property
  void linesEndWhereReportsEndThem(@ForAll byte[] line) {
    assertEquals(
        TrailingSpace.start(line, 0, line.length),
        LineMatcher.withoutTrailingSpace(line, 0, line.length));
  }
}
