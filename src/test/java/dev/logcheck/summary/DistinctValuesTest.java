package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DistinctValuesTest {

  @Test
  void upToThreeValuesAreShown() {
    assertEquals(new VariableValues(3, false, List.of("a", "b", "c")), of("c", "a", "b", "a", "c"));
    assertEquals(new VariableValues(4, false, List.of()), of("c", "a", "b", "d"));
  }

  @Test
  void anEmptyValueIsAValue() {
    assertEquals(new VariableValues(2, false, List.of("", "a")), of("", "a"));
  }

  @Test
  void someHundredValuesAreCountedExactly() {
    assertEquals(new VariableValues(128, false, List.of()), numbered(128));
  }

  @Test
  void moreAreEstimatedWithinThreeStandardErrors() {
    for (int count : new int[] {200, 1000, 3000, 10_000, 200_000}) {
      VariableValues values = numbered(count);
      assertTrue(values.estimated());
      assertEquals(count, (double) values.distinct(), 0.1 * count);
    }
  }

  @Test
  void anEstimateNeverExceedsTheLines() {
    assertTrue(numbered(129).distinct() <= 129);
  }

  @Test
  void theOrderMakesNoDifference() {
    DistinctValues backwards = new DistinctValues();
    for (int i = 999; i >= 0; i--) {
      add(backwards, "v" + i);
    }
    assertEquals(numbered(1000), backwards.toValues(1000));
  }

  @Test
  void veryLongValuesAreCut() {
    assertEquals("x".repeat(120) + "…", of("x".repeat(1000)).shown().get(0));
  }

  private static VariableValues numbered(int count) {
    DistinctValues values = new DistinctValues();
    for (int i = 0; i < count; i++) {
      add(values, "v" + i);
    }
    return values.toValues(count);
  }

  private static VariableValues of(String... added) {
    DistinctValues values = new DistinctValues();
    for (String value : added) {
      add(values, value);
    }
    return values.toValues(added.length);
  }

  private static void add(DistinctValues values, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    values.add(bytes, 0, bytes.length);
  }
}
