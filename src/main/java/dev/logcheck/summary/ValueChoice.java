package dev.logcheck.summary;

/**
 * Which of a variable's values a summary shows, and which it keeps when it cannot keep all.
 *
 * <p>The report chooses by the layer of a section.
 */
public enum ValueChoice {
  /** The three most frequent: where the many are what matters. */
  MOST_FREQUENT(3, 1024),

  /** Up to 20, the rarest first: where one that stands out must not be hidden by a flood. */
  RAREST(20, 1024);

  private final int mostShown;
  private final int mostKept;

  ValueChoice(int mostShown, int mostKept) {
    this.mostShown = mostShown;
    this.mostKept = mostKept;
  }

  /** How many are shown of so many: the last one takes no more room than {@code 1 more}. */
  int mostShown(int distinct) {
    return distinct == mostShown + 1 ? distinct : mostShown;
  }

  /** How many different values are counted exactly, if memory allows. */
  int mostKept() {
    return mostKept;
  }

  /**
   * Counts the values of one variable.
   *
   * @param mostKept how many different ones it keeps
   */
  ValueCounts newCounts(int mostKept) {
    return this == RAREST ? new RareValues(mostKept) : new FrequentValues(mostKept);
  }
}
