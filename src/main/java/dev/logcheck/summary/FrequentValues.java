package dev.logcheck.summary;

import dev.logcheck.summary.VariableValues.Value;
import java.util.Comparator;
import java.util.List;

/**
 * The most frequent values of a variable.
 *
 * <p>Exact while the table holds all of them. Beyond, as Space-Saving does (Metwally, Agrawal, El
 * Abbadi, 2005), but for many values at once: three of four go, and a new one may have come as
 * often as the most frequent of those that went. Then, the longer the flood, the fewer of its new
 * values are let in, but one that is in the table is always counted (sample and hold: Estan,
 * Varghese, 2002): a flood costs time in its table. So each value has a count that is certain, and
 * a number that it may have come before; it is named only where the first is far larger.
 */
final class FrequentValues implements ValueCounts {
  private static final Comparator<Value> ORDER =
      Comparator.comparingLong((Value value) -> -value.count());

  /** One of sixteen new values is let in in the end, on average. */
  private static final int MOST_HALVINGS = 4;

  /** Of so many values all are let in; then every other of as many, and so on. */
  private static final int FULL_SAMPLE = 1 << 9;

  private final int mostKept;
  private final ValueTable table = new ValueTable();

  /** No value that is not in the table came more often, but for the luck of those not let in. */
  private long mostLost;

  /** How many different values there are; null while the table holds all. */
  private DistinctEstimate distinct;

  /** How many values came since it does not, and what decides which of them are let in. */
  private long added;

  private int halvings;
  private long random;

  FrequentValues(int mostKept) {
    this.mostKept = mostKept;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    long hash = Hash.of(buffer, from, to, 0);
    if (distinct != null) {
      addToSample(hash, buffer, from, to);
      return;
    }
    // By its bytes, not by its hash alone: nobody can write a value that hides another.
    int entry = table.find(hash, buffer, from, to);
    if (entry != ValueTable.NONE) {
      table.count(entry);
    } else if (table.size() < mostKept) {
      table.add(hash, buffer, from, to);
    } else {
      estimateFromNowOn();
      addToSample(hash, buffer, from, to);
    }
  }

  private void estimateFromNowOn() {
    distinct = new DistinctEstimate(mostKept);
    for (int i = 0; i < table.size(); i++) {
      distinct.add(table.hash(i));
    }
  }

  private void addToSample(long hash, byte[] buffer, int from, int to) {
    distinct.add(hash);
    if (++added == FULL_SAMPLE << halvings && halvings < MOST_HALVINGS) {
      halvings++;
    }
    int entry = table.find(hash);
    if (entry != ValueTable.NONE) {
      table.count(entry, buffer, from, to);
    } else if (isLetIn()) {
      letIn(hash);
    }
  }

  private boolean isLetIn() {
    random = random * 0x5851f42d4c957f2dL + 1;
    return random >>> 1 >>> (Long.SIZE - 1 - halvings) == 0;
  }

  /** It stands for as many as are let in one of; all but itself are in doubt. */
  private void letIn(long hash) {
    if (table.size() == mostKept) {
      mostLost = table.upperQuartile();
      table.retain((kept, highestCount) -> highestCount > mostLost);
    }
    table.addWithoutText(hash, mostLost + (1L << halvings) - 1);
  }

  @Override
  public VariableValues toValues(long lines) {
    boolean exact = distinct == null;
    int most = ValueChoice.MOST_FREQUENT.mostShown(exact ? table.size() : Integer.MAX_VALUE);
    List<Value> shown = table.values(ORDER, most, !exact, this::isCertain);
    long least = exact ? table.size() : mostKept + 1L;
    long number = exact ? least : Math.min(lines, distinct.estimate());
    return new VariableValues(number, least, !exact, shown);
  }

  /** Whether a value came more than half as often as would be shown, and more than any unseen. */
  private boolean isCertain(long count, long doubt) {
    if (distinct == null) {
      return true;
    }
    long shown = count + doubt;
    long error = doubt == 0 ? 0 : mostUnseen(doubt);
    return 2 * (shown - error) > shown && count > mostUnseen(mostLost);
  }

  /**
   * How often a value can have come unseen, where so many are expected: waiting to be let in one
   * time of so many has a long tail, of which all but a few in ten thousand are within this.
   */
  private long mostUnseen(long expected) {
    long wait = 1L << halvings;
    double spread = 4 * Math.sqrt((double) wait * expected);
    return wait == 1 ? expected : expected + 8 * wait + (long) spread;
  }
}
