package dev.logcheck.summary;

import dev.logcheck.line.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many different values a variable took, and which, while they are few.
 *
 * <p>One for each variable of a group. Exact up to {@value #MOST_EXACT} values; beyond, the
 * estimate of HyperLogLog (Flajolet, Fusy, Gandouet, Meunier, 2007) with 1024 registers, whose
 * standard error is 1.04/√1024 = 3.25 percent. The order of the values makes no difference.
 */
final class DistinctValues {
  private static final int MOST_KEPT = 3;
  private static final int MOST_EXACT = 128;
  private static final int LONGEST_KEPT = 120;
  private static final int REGISTER_BITS = 10;
  private static final int REGISTERS = 1 << REGISTER_BITS;
  private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

  private final List<byte[]> kept = new ArrayList<>(1);
  private long[] exact = new long[2];
  private int distinct;
  private byte[] registers;
  private long last;

  void add(byte[] buffer, int from, int to) {
    long hash = Hash.of(buffer, from, to, 0);
    if (distinct > 0 && hash == last) {
      return;
    }
    last = hash;
    if (registers != null) {
      register(hash);
    } else if (addExactly(hash) && distinct <= MOST_KEPT) {
      kept.add(Arrays.copyOfRange(buffer, from, Math.min(to, from + LONGEST_KEPT)));
    }
  }

  private boolean addExactly(long hash) {
    int place = Arrays.binarySearch(exact, 0, distinct, hash);
    if (place >= 0) {
      return false;
    }
    if (distinct == MOST_EXACT) {
      estimateFromNowOn(hash);
      return false;
    }
    if (distinct == exact.length) {
      exact = Arrays.copyOf(exact, 2 * distinct);
    }
    System.arraycopy(exact, -place - 1, exact, -place, distinct + place + 1);
    exact[-place - 1] = hash;
    distinct++;
    return true;
  }

  private void estimateFromNowOn(long hash) {
    registers = new byte[REGISTERS];
    for (long earlier : exact) {
      register(earlier);
    }
    register(hash);
    exact = new long[0];
  }

  private void register(long hash) {
    int register = (int) (hash >>> (Long.SIZE - REGISTER_BITS));
    int rank = Long.numberOfLeadingZeros(hash << REGISTER_BITS | 1) + 1;
    registers[register] = (byte) Math.max(registers[register], rank);
  }

  private long estimate() {
    double sum = 0;
    int empty = 0;
    for (byte rank : registers) {
      sum += Math.scalb(1.0, -rank);
      empty += rank == 0 ? 1 : 0;
    }
    double estimate = BIAS * REGISTERS * REGISTERS / sum;
    boolean few = estimate <= 2.5 * REGISTERS && empty > 0;
    double better = few ? REGISTERS * StrictMath.log((double) REGISTERS / empty) : estimate;
    return Math.max(MOST_EXACT + 1, Math.round(better));
  }

  /**
   * What was found, with the values themselves if they are at most three.
   *
   * @param lines how many values were added; no more can be different
   */
  VariableValues toValues(long lines) {
    if (registers != null) {
      return new VariableValues(Math.min(lines, estimate()), true, List.of());
    }
    List<byte[]> shown = distinct <= MOST_KEPT ? kept : List.of();
    return new VariableValues(
        distinct, false, shown.stream().map(DistinctValues::text).sorted().toList());
  }

  private static String text(byte[] value) {
    String text = VisibleText.of(value, 0, value.length).replace('\n', ' ');
    return value.length < LONGEST_KEPT ? text : text + "…";
  }
}
