package dev.logcheck.summary;

/**
 * How many different values there are, without keeping them: the estimate of HyperLogLog (Flajolet,
 * Fusy, Gandouet, Meunier, 2007).
 *
 * <p>For a variable that took more values than are kept. Its standard error is 1.04/√1024 = 3.25
 * percent; where groups are so many that each may keep little only, 1.04/√64 = 13 percent. The
 * order of the values makes no difference.
 */
final class DistinctEstimate {
  private static final int REGISTER_BITS = 10;
  private static final int FEWER_REGISTER_BITS = 6;

  /** From how many values on it is worth the memory. */
  private static final int ENOUGH_KEPT = 64;

  private final int fewest;
  private final int registerBits;
  private final byte[] registers;

  /** An estimate that is above the number of values kept beside it. */
  DistinctEstimate(int kept) {
    fewest = kept + 1;
    registerBits = kept < ENOUGH_KEPT ? FEWER_REGISTER_BITS : REGISTER_BITS;
    registers = new byte[1 << registerBits];
  }

  void add(long hash) {
    int register = (int) (hash >>> (Long.SIZE - registerBits));
    int rank = Long.numberOfLeadingZeros(hash << registerBits | 1) + 1;
    if (registers[register] < rank) {
      registers[register] = (byte) rank;
    }
  }

  long estimate() {
    int count = registers.length;
    double sum = 0;
    int empty = 0;
    for (byte rank : registers) {
      sum += Math.scalb(1.0, -rank);
      empty += rank == 0 ? 1 : 0;
    }
    double estimate = bias() * count * count / sum;
    boolean few = estimate <= 2.5 * count && empty > 0;
    double better = few ? count * StrictMath.log((double) count / empty) : estimate;
    return Math.max(fewest, Math.round(better));
  }

  private double bias() {
    return 0.7213 / (1 + 1.079 / registers.length);
  }
}
