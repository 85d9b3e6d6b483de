package dev.logcheck.summary;

import java.util.Collection;

/**
 * How much a summary keeps of each group: a fixed amount of memory, shared out among the templates.
 *
 * @param sample longest sample, in bytes
 * @param variables of how many variables of a template the values are counted
 * @param values how many different values of a variable are kept
 * @param names how many hosts, and how many programs, are kept
 * @param choice which values
 */
record Shares(int sample, int variables, int values, int names, ValueChoice choice) {
  private static final int SHORTEST_SAMPLE = 2 << 10;
  private static final int LONGEST_SAMPLE = 1 << 20;

  private static final int ALL_VARIABLES = 1 << 16;
  private static final int FEWEST_VARIABLES = 8;
  private static final int MOST_VARIABLES = 64;

  private static final int FEWEST_VALUES = 4;

  private static final int FEWEST_NAMES = 64;

  /** A name, kept twice as long as a value, takes about eight times as much of the budget. */
  private static final int VALUES_FOR_NAMES = 8;

  static Shares among(Collection<Template> templates, ValueChoice choice, Budget budget) {
    int groups = Math.max(1, templates.size());
    int most = between(FEWEST_VARIABLES, ALL_VARIABLES / groups, MOST_VARIABLES);
    int variables = 1;
    for (Template template : templates) {
      variables += Math.min(most, template.variables());
    }
    return new Shares(
        between(SHORTEST_SAMPLE, budget.sampleBytes() / groups, LONGEST_SAMPLE),
        most,
        between(FEWEST_VALUES, budget.values() / variables, choice.mostKept()),
        names(budget.values() / VALUES_FOR_NAMES / groups, choice),
        choice);
  }

  private static int names(int wanted, ValueChoice choice) {
    return choice == ValueChoice.RAREST
        ? between(FEWEST_NAMES, wanted, choice.mostKept())
        : FEWEST_NAMES;
  }

  private static int between(int least, int wanted, int most) {
    return Math.max(least, Math.min(most, wanted));
  }
}
