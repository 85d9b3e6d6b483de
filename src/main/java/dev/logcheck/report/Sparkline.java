package dev.logcheck.report;

/** Draws counts as a row of bars, one character each; a blank is nothing at all. */
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  static String of(long[] counts) {
    long highest = 1;
    for (long count : counts) {
      highest = Math.max(highest, count);
    }
    StringBuilder line = new StringBuilder(counts.length);
    for (long count : counts) {
      long height = (count * BARS.length() + highest - 1) / highest;
      line.append(count == 0 ? ' ' : BARS.charAt((int) height - 1));
    }
    return line.toString();
  }
}
