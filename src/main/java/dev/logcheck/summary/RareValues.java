package dev.logcheck.summary;

import dev.logcheck.summary.VariableValues.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a variable, the rarest first; of too many, a fair sample.
 *
 * <p>To know the rarest of any number of values takes as much memory. So when they are too many,
 * only those whose hashes begin with a zero bit stay, then with two, and so on (adaptive sampling:
 * Flajolet, On adaptive sampling, 1990). What stays is a matter of the values and not of their
 * order, each has its exact count, and their number tells how many there are in all. Values are
 * compared byte by byte and not by their hashes alone, so that nobody can write one that hides
 * another.
 */
final class RareValues implements ValueCounts {
  private static final Comparator<Value> ORDER = Comparator.comparingLong(Value::count);

  /** Ends the halving where somebody has chosen values whose hashes all begin alike. */
  private static final int MOST_ZEROS = 40;

  private final int mostKept;
  private final ValueTable table = new ValueTable();
  private int zeros;

  RareValues(int mostKept) {
    this.mostKept = mostKept;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    long hash = Hash.of(buffer, from, to, 0);
    if (!isSampled(hash)) {
      return;
    }
    int entry = table.find(hash, buffer, from, to);
    if (entry != ValueTable.NONE) {
      table.count(entry);
    } else if (table.size() < mostKept || halve(hash)) {
      table.add(hash, buffer, from, to);
    }
  }

  private boolean isSampled(long hash) {
    return Long.numberOfLeadingZeros(hash) >= zeros;
  }

  /** Makes room; answers whether there is, and the value with that hash still wanted. */
  private boolean halve(long wanted) {
    while (table.size() == mostKept && zeros < MOST_ZEROS && isSampled(wanted)) {
      zeros++;
      table.retain((hash, highestCount) -> isSampled(hash));
    }
    return table.size() < mostKept && isSampled(wanted);
  }

  @Override
  public VariableValues toValues(long lines) {
    boolean exact = zeros == 0;
    int most = ValueChoice.RAREST.mostShown(exact ? table.size() : Integer.MAX_VALUE);
    List<Value> shown = rarest(most);
    long least = exact ? table.size() : mostKept + 1L;
    long distinct = exact ? least : Math.min(lines, Math.max(least, (long) table.size() << zeros));
    return new VariableValues(distinct, least, !exact, shown);
  }

  /**
   * Of equally rare ones, where not all are shown, first those whose first word is rare: among many
   * calls of one command, the only call of another.
   */
  private List<Value> rarest(int most) {
    List<Value> all = table.values(ORDER, table.size(), false, (count, doubt) -> true);
    if (all.size() <= most) {
      return all;
    }
    List<Value> values = new ArrayList<>(all);
    Map<String, Integer> alike = new HashMap<>();
    values.forEach(value -> alike.merge(firstWord(value), 1, Integer::sum));
    values.sort(ORDER.thenComparingInt(value -> alike.get(firstWord(value))));
    return List.copyOf(values.subList(0, most));
  }

  private static String firstWord(Value value) {
    int end = value.text().indexOf(' ');
    return end < 0 ? value.text() : value.text().substring(0, end);
  }
}
