package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimelineTest {

  @Test
  void minutesAreCountedWhileTheyAreFew() {
    Timeline timeline = of(600, 720, 779);
    assertEquals(60, timeline.width());
    assertArrayEquals(new long[] {1, 0, 2}, timeline.counts(600, 60, 3));
  }

  @Test
  void slicesWidenUntilAllFit() {
    Timeline timeline = of(0, 64 * 60, 65 * 60);
    assertEquals(300, timeline.width());
    assertEquals(3, Arrays.stream(timeline.counts(0, 300, 64)).sum());
  }

  @Test
  void widthsAreThoseThatPeopleThinkIn() {
    List<Long> widths = new ArrayList<>();
    for (long width = Timeline.NARROWEST; width <= 200_000; width = Timeline.wider(width)) {
      widths.add(width);
    }
    assertEquals(List.of(60L, 300L, 900L, 3600L, 21_600L, 86_400L, 172_800L), widths);
  }

  @Test
  void widerSlicesAreSumsOfNarrowOnes() {
    assertArrayEquals(new long[] {2, 1}, of(0, 299, 300).counts(0, 300, 2));
  }

  @Test
  void timesBefore1970AreTimesToo() {
    assertArrayEquals(new long[] {1, 0, 1}, of(-120, 0).counts(-120, 60, 3));
  }

  @Test
  void theOrderMakesNoDifference() {
    List<Long> seconds = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      seconds.add((long) random.nextInt(100_000));
    }
    long[] expected = counts(seconds);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(seconds, new Random(seed));
      assertArrayEquals(expected, counts(seconds));
    }
  }

  @Test
  void stampsOfAllAgesFit() {
    Timeline timeline = of(-4_000_000_000L, 0, 40_000_000_000L);
    long width = timeline.width();
    long[] counts = timeline.counts(Math.floorDiv(-4_000_000_000L, width) * width, width, 64);
    assertEquals(3, Arrays.stream(counts).sum());
    assertTrue(width > 1);
  }

  private static long[] counts(List<Long> seconds) {
    Timeline timeline = of(seconds.stream().mapToLong(s -> s).toArray());
    return timeline.counts(0, timeline.width(), 64);
  }

  private static Timeline of(long... seconds) {
    Timeline timeline = new Timeline();
    for (long second : seconds) {
      timeline.add(second * 1_000_000);
    }
    return timeline;
  }
}
