package dev.logcheck.summary;

import dev.logcheck.summary.VariableValues.Value;
import java.util.Comparator;
import java.util.List;

/**
 * The most frequent values of a variable.
 *
 * <p>Exact while the table holds all of them. Beyond, as Space-Saving does (Metwally, Agrawal, El
 * Abbadi, 2005), but for many values at once: three of four go, and a new one may have come as
 * often as the most frequent of those that went. Then, the longer the flood, the fewer of its lines
 * are looked at, each for as many as were left out: a flood costs time in its table, and its shares
 * are known well enough.
 */
final class FrequentValues implements ValueCounts {
  private static final Comparator<Value> ORDER =
      Comparator.comparingLong((Value value) -> -value.count());

  /** One of sixteen values is looked at in the end, on average. */
  private static final int MOST_HALVINGS = 4;

  /** So many values are all looked at; then every other of as many, and so on. */
  private static final int FULL_SAMPLE = 1 << 9;

  private final int mostKept;
  private final ValueTable table = new ValueTable();

  /** No value that is not in the table came more often, as far as was looked at. */
  private long mostLost;

  /** How many different values there are; null while the table holds all. */
  private DistinctEstimate distinct;

  /** How many values came since it does not, and what decides which of them are looked at. */
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
    int entry = table.find(hash);
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
    random = random * 0x5851f42d4c957f2dL + 1;
    if (random >>> 1 >>> (Long.SIZE - 1 - halvings) == 0) {
      look(hash, 1 << halvings, buffer, from, to);
    }
  }

  private void look(long hash, int weight, byte[] buffer, int from, int to) {
    int entry = table.find(hash);
    if (entry != ValueTable.NONE) {
      table.count(entry, weight, buffer, from, to);
      return;
    }
    if (table.size() == mostKept) {
      mostLost = table.upperQuartile();
      table.retain((kept, highestCount) -> highestCount > mostLost);
    }
    table.addWithoutText(hash, weight, mostLost);
  }

  @Override
  public VariableValues toValues(long lines) {
    boolean exact = distinct == null;
    List<Value> shown = table.values(ORDER, ValueChoice.MOST_FREQUENT.mostShown(), !exact);
    long number = exact ? table.size() : Math.min(lines, distinct.estimate());
    return new VariableValues(number, !exact, shown);
  }
}
