package dev.logcheck.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well groups agree with labels.
 *
 * <p>Grouping accuracy is the share of lines whose group holds exactly the lines of their label.
 * The F1 score over groups is the harmonic mean of the share of found groups that are exactly right
 * and the share of labels that were found exactly (Jiang et al., ISSTA 2024).
 *
 * @param lines how many lines
 * @param right how many of them are in a group that is exactly right
 * @param found how many groups were found
 * @param labels how many there are
 * @param exact how many groups are exactly right
 */
record GroupingAccuracy(int lines, int right, int found, int labels, int exact) {

  static GroupingAccuracy of(List<String> labels, List<String> groups) {
    if (labels.size() != groups.size()) {
      throw new IllegalArgumentException(labels.size() + " labels for " + groups.size() + " lines");
    }
    Map<String, Integer> labelCounts = new HashMap<>();
    Map<String, Integer> groupCounts = new HashMap<>();
    Map<List<String>, Integer> bothCounts = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      labelCounts.merge(labels.get(i), 1, Integer::sum);
      groupCounts.merge(groups.get(i), 1, Integer::sum);
      bothCounts.merge(List.of(labels.get(i), groups.get(i)), 1, Integer::sum);
    }
    int right = 0;
    int exact = 0;
    for (Map.Entry<List<String>, Integer> both : bothCounts.entrySet()) {
      int count = both.getValue();
      if (labelCounts.get(both.getKey().get(0)) == count
          && groupCounts.get(both.getKey().get(1)) == count) {
        right += count;
        exact++;
      }
    }
    return new GroupingAccuracy(
        labels.size(), right, groupCounts.size(), labelCounts.size(), exact);
  }

  double accuracy() {
    return (double) right / lines;
  }

  double f1() {
    return 2.0 * exact / (found + labels);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f | %.3f | %d | %d | %d", accuracy(), f1(), lines, labels, found);
  }
}
