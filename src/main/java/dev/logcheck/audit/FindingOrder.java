package dev.logcheck.audit;

import dev.logcheck.line.StampReader;
import java.util.Arrays;

/**
 * The order of findings in a section: by stamp, and those of one stamp as they came.
 *
 * <p>Findings without a stamp come first, in the order in which {@code sort -k 1,3 -s} puts them.
 * With SORTUNIQ findings of one stamp are ordered by their bytes, so that equal ones are
 * neighbours.
 *
 * @param unique SORTUNIQ
 */
record FindingOrder(boolean unique) {

  int compare(Finding a, Finding b) {
    int order = Long.compare(a.stamp, b.stamp);
    if (order != 0) {
      return order;
    } else if (unique) {
      return Arrays.compareUnsigned(a.buffer, a.from, a.to, b.buffer, b.from, b.to);
    } else if (a.stamp == StampReader.NO_STAMP) {
      return Arrays.compareUnsigned(
          a.buffer, a.from, endOfThirdField(a), b.buffer, b.from, endOfThirdField(b));
    }
    return 0;
  }

  boolean isRepeated(Finding a, Finding b) {
    return Arrays.equals(a.buffer, a.from, a.to, b.buffer, b.from, b.to);
  }

  /** Fields as sort(1) sees them: blanks belong to the field that follows them. */
  private static int endOfThirdField(Finding finding) {
    int i = finding.from;
    for (int field = 0; field < 3; field++) {
      while (i < finding.to && isBlank(finding.buffer[i])) {
        i++;
      }
      while (i < finding.to && !isBlank(finding.buffer[i])) {
        i++;
      }
    }
    return i;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
