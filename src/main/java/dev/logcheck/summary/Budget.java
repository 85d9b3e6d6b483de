package dev.logcheck.summary;

/**
 * How much a summary may take: threads, and what it keeps at a time. It is less where Java has
 * little memory: a flood then has fewer groups, and the run still comes to its end.
 *
 * @param threads how many mask lines
 * @param messages most distinct masked messages, and most templates
 * @param lineBytes bytes for what masking said of each line; see {@link MaskedLines}
 * @param sampleBytes bytes for the samples of all groups together
 * @param values how many values of variables, of all groups together; 64 bytes each
 */
public record Budget(int threads, int messages, int lineBytes, int sampleBytes, int values) {
  /** What a summary takes where there is enough. */
  public static final Budget FULL =
      new Budget(1, Templates.MOST_MESSAGES, MaskedLines.MOST_BYTES, 32 << 20, 1 << 18);

  /** Bytes of memory that are enough: a summary of nothing but huge messages takes half of it. */
  private static final long ENOUGH = 512L << 20;

  /**
   * A fitting part of the full one.
   *
   * @param threads as many as there are processors for them
   * @param memory the most bytes that Java may use for everything
   */
  public static Budget in(int threads, long memory) {
    return new Budget(
        threads,
        part(FULL.messages, memory),
        part(FULL.lineBytes, memory),
        part(FULL.sampleBytes, memory),
        part(FULL.values, memory));
  }

  private static int part(int whole, long memory) {
    return (int) (whole * Math.min(memory, ENOUGH) / ENOUGH);
  }
}
