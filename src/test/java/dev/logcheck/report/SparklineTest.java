package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SparklineTest {

  @Test
  void theHighestBarIsFullAndNothingIsBlank() {
    assertEquals("▁ ▄█", Sparkline.of(new long[] {1, 0, 50, 100}));
  }

  @Test
  void oneIsSeen() {
    assertEquals("█", Sparkline.of(new long[] {1}));
    assertEquals("▁█", Sparkline.of(new long[] {1, 1_000_000}));
  }
}
