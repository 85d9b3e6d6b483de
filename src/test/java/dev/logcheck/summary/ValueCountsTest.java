package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.summary.VariableValues.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ValueCountsTest {

  @Test
  void theThreeMostFrequentAreShown() {
    VariableValues values = frequent(List.of("c", "a", "b", "a", "d", "c", "a", "e"));
    assertEquals(
        new VariableValues(5, 5, false, List.of(value("a", 3), value("c", 2), value("b", 1))),
        values);
  }

  @Test
  void aLastValueIsShownRatherThanCounted() {
    assertTrue(frequent(List.of("c", "a", "b", "d")).isComplete());
    assertTrue(rare(numbered(21)).isComplete());
  }

  @Test
  void theRarestComeFirstUpToTwenty() {
    List<String> lines = new ArrayList<>(Collections.nCopies(500, "flood"));
    lines.add(250, "needle");
    VariableValues values = rare(lines);
    assertEquals(List.of(value("needle", 1), value("flood", 500)), values.shown());
    assertTrue(values.isComplete());
    assertEquals(20, rare(numbered(22)).shown().size());
    assertFalse(rare(numbered(22)).isComplete());
  }

  @Test
  void aValueWithTheHashOfAnotherDoesNotHideIt() {
    List<String> lines = List.of("/usr/lib/evil.so", "/zrv/lwuIKrUX5qo");
    assertEquals(2, frequent(lines).shown().size());
    assertEquals(2, rare(lines).shown().size());
  }

  @Test
  void anEmptyValueIsAValue() {
    assertEquals(List.of(value("", 1), value("a", 1)), rare(List.of("a", "")).shown());
  }

  @Test
  void countsAreExactWhileTheValuesFit() {
    List<String> lines = numbered(1000);
    lines.addAll(numbered(100));
    VariableValues values = frequent(lines);
    assertEquals(1000, values.distinct());
    assertFalse(values.estimated());
    assertEquals(2, values.shown().get(0).count());
    assertEquals(
        new VariableValues(1000, 1000, false, rare(numbered(1000)).shown()), rare(numbered(1000)));
  }

  @Test
  void aMillionValuesAreEstimated() {
    for (int count : new int[] {2000, 10_000, 1_000_000}) {
      for (VariableValues values : List.of(frequent(numbered(count)), rare(numbered(count)))) {
        assertTrue(values.estimated());
        assertEquals(count, (double) values.distinct(), 0.15 * count);
      }
    }
  }

  @Test
  void anEstimateNeverExceedsTheLines() {
    assertTrue(frequent(numbered(1025)).distinct() <= 1025);
    assertTrue(rare(numbered(1025)).distinct() <= 1025);
  }

  @Test
  void theMostFrequentIsFoundInAFloodOfOthersWhereverItStands() {
    for (int seed = 0; seed < 5; seed++) {
      List<String> lines = numbered(100_000);
      lines.addAll(Collections.nCopies(5000, "heavy"));
      Collections.shuffle(lines, new Random(seed));
      List<Value> shown = frequent(lines).shown();
      assertEquals(1, shown.size());
      assertEquals("heavy", shown.get(0).text());
      assertEquals(5000, (double) shown.get(0).count(), 1000);
      assertTrue(shown.get(0).estimated());
    }
  }

  @Test
  void whatTakesTurnsInAFloodIsCountedInItsShare() {
    List<String> lines = numbered(1200);
    for (int i = 0; i < 20_000; i++) {
      lines.addAll(List.of("left", "right"));
    }
    VariableValues values = frequent(lines);
    assertEquals(2, values.shown().size());
    values.shown().forEach(value -> assertEquals(20_000, (double) value.count(), 2000));
  }

  @Test
  void whatIsNamedInAFloodCameMoreThanHalfAsOftenAsIsSaid() {
    int named = 0;
    for (int seed = 0; seed < 40; seed++) {
      for (List<String> flood : List.of(zipf(seed), uniform(seed))) {
        Map<String, Long> real = new HashMap<>();
        flood.forEach(value -> real.merge(value, 1L, Long::sum));
        for (Value value : frequent(flood).shown()) {
          double error = Math.abs(value.count() - real.get(value.text()));
          assertTrue(2 * error < value.count(), value + " came " + real.get(value.text()));
          assertTrue(isAmongTheMostFrequent(value, real), value::toString);
          named++;
        }
      }
    }
    assertTrue(named >= 80, "named " + named);
  }

  private static boolean isAmongTheMostFrequent(Value value, Map<String, Long> real) {
    long count = real.get(value.text());
    return real.values().stream().filter(other -> other > count).count() < 10;
  }

  /** Such as the visitors of a web site: the second comes half as often as the first. */
  private static List<String> zipf(int seed) {
    Random random = new Random(seed);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      values.add("v" + (int) Math.exp(random.nextDouble() * Math.log(3000)));
    }
    return values;
  }

  /** Such as durations in milliseconds: none stands out. */
  private static List<String> uniform(int seed) {
    Random random = new Random(seed);
    return random.ints(40_000, 0, 4000).mapToObj(i -> i + " ms").toList();
  }

  @Test
  void inAFloodOfEvenValuesNoneIsNamed() {
    for (int seed = 0; seed < 20; seed++) {
      assertEquals(List.of(), frequent(uniform(seed)).shown());
    }
  }

  @Test
  void ofEqualsTheSmallerNumberComesFirst() {
    assertOrder("9", "20", "100");
    assertOrder("192.0.2.9", "192.0.2.10", "192.0.2.100", "192.0.10.1");
    assertOrder("port 07", "port 7", "port 8", "port 18446744073709551616", "porter");
    assertOrder("", "0", "1", "1a", "a", "a0", "a00b", "a1");
  }

  private static void assertOrder(String... values) {
    List<String> backwards = new ArrayList<>(List.of(values));
    Collections.reverse(backwards);
    assertEquals(List.of(values), rare(backwards).shown().stream().map(Value::text).toList());
  }

  @Test
  void valuesThatCameOnceAreNotCalledFrequent() {
    assertEquals(List.of(), frequent(numbered(100_000)).shown());
  }

  @Test
  void ofTooManyValuesTheRarestOfASampleAreShownWithTheirExactCounts() {
    List<String> lines = numbered(10_000);
    lines.addAll(numbered(10_000));
    lines.addAll(numbered(5000));
    for (Value value : rare(lines).shown()) {
      boolean twice = Integer.parseInt(value.text().substring(1)) >= 5000;
      assertEquals(value(value.text(), twice ? 2 : 3), value);
    }
    assertEquals(2, rare(lines).shown().get(0).count());
  }

  @Test
  void theOrderMakesNoDifferenceWhileTheValuesFitAndNeverForASample() {
    List<String> few = numbered(200);
    few.addAll(numbered(50));
    List<String> many = numbered(5000);
    many.addAll(numbered(50));
    List<String> fewShuffled = shuffled(few);
    assertEquals(frequent(few), frequent(fewShuffled));
    assertEquals(rare(few), rare(fewShuffled));
    assertEquals(rare(many), rare(shuffled(many)));
  }

  @Test
  void aValueCannotHideBehindTheHashOfAnother() {
    byte[] one = new byte[16];
    byte[] other = new byte[16];
    Arrays.fill(one, (byte) 'a');
    Arrays.fill(other, (byte) 'a');
    other[7] ^= (byte) 0x80;
    other[8 + 3] ^= 0x10;
    other[8 + 7] ^= (byte) 0x80;
    assertEquals(Hash.of(one, 0, 16, 0), Hash.of(other, 0, 16, 0));
    ValueCounts counts = ValueChoice.RAREST.newCounts(8);
    counts.add(one, 0, 16);
    counts.add(other, 0, 16);
    counts.add(one, 0, 16);
    assertEquals(2, counts.toValues(3).distinct());
  }

  @Test
  void manyValuesOfOneHashEndNothing() {
    ValueCounts counts = ValueChoice.RAREST.newCounts(4);
    for (int bits = 0; bits < 8; bits++) {
      byte[] value = new byte[48];
      for (int block = 0; block < 3; block++) {
        int flip = bits >> block & 1;
        value[16 * block + 7] = (byte) (flip << 7);
        value[16 * block + 8 + 3] = (byte) (flip << 4);
        value[16 * block + 8 + 7] = (byte) (flip << 7);
      }
      counts.add(value, 0, 48);
    }
    assertTrue(counts.toValues(8).estimated());
    assertTrue(counts.toValues(8).distinct() <= 8);
  }

  @Test
  void veryLongValuesAreCutBetweenCharacters() {
    String text = "x".repeat(119) + "é".repeat(100);
    Value value = rare(List.of(text)).shown().get(0);
    assertEquals(new Value("x".repeat(119) + "...", 1, false, true), value);
    assertEquals(value("y".repeat(120), 1), rare(List.of("y".repeat(120))).shown().get(0));
    assertFalse(rare(List.of(text)).isComplete());
  }

  @Test
  void hostileBytesAreVisible() {
    assertEquals("\\x1b[2J x", rare(List.of("\033[2J\nx")).shown().get(0).text());
  }

  private static Value value(String text, long count) {
    return new Value(text, count, false, false);
  }

  private static List<String> numbered(int count) {
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add("v" + i);
    }
    return values;
  }

  private static List<String> shuffled(List<String> values) {
    List<String> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  private static VariableValues frequent(List<String> values) {
    return of(ValueChoice.MOST_FREQUENT, values);
  }

  private static VariableValues rare(List<String> values) {
    return of(ValueChoice.RAREST, values);
  }

  private static VariableValues of(ValueChoice choice, List<String> values) {
    ValueCounts counts = choice.newCounts(choice.mostKept());
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      counts.add(bytes, 0, bytes.length);
    }
    return counts.toValues(values.size());
  }
}
