package dev.logcheck.summary;

import java.util.Collection;

/**
 * How much a summary keeps of each group: a fixed amount of memory, shared out among the templates.
 *
 * @param sample longest sample, in bytes
 * @param variables of how many variables of a template the values are counted
 * @param values how many different values of a variable there is memory for
 * @param names how many hosts, and how many programs, are kept
 * @param choice which values, but for commands
 * @param keepsUnitsApart whether a group of a message about units is one of each unit
 */
record Shares(
    int sample, int variables, int values, int names, ValueChoice choice, boolean keepsUnitsApart) {
  private static final int SHORTEST_SAMPLE = 2 << 10;
  private static final int LONGEST_SAMPLE = 1 << 20;

  private static final int ALL_VARIABLES = 1 << 16;
  private static final int FEWEST_VARIABLES = 8;
  private static final int MOST_VARIABLES = 64;

  private static final int FEWEST_VALUES = 4;

  private static final int FEWEST_NAMES = 64;

  /** A name, kept twice as long as a value, takes about eight times as much of the budget. */
  private static final int VALUES_FOR_NAMES = 8;

  /** More messages about units than systemd has are no reason to keep twenty times as many. */
  private static final int MOST_ABOUT_UNITS = 128;

  static Shares among(Collection<Template> templates, ValueChoice choice, Budget budget) {
    int aboutUnits = (int) templates.stream().filter(Template::isAboutUnits).count();
    boolean apart = choice == ValueChoice.RAREST && aboutUnits <= MOST_ABOUT_UNITS;
    int groups =
        Math.max(1, templates.size() + (apart ? aboutUnits * TemplateCounter.MOST_UNITS : 0));
    int most = between(FEWEST_VARIABLES, ALL_VARIABLES / groups, MOST_VARIABLES);
    int variables = 1;
    for (Template template : templates) {
      int copies = apart && template.isAboutUnits() ? 1 + TemplateCounter.MOST_UNITS : 1;
      variables += copies * Math.min(most, template.variables());
    }
    return new Shares(
        between(SHORTEST_SAMPLE, budget.sampleBytes() / groups, LONGEST_SAMPLE),
        most,
        Math.max(FEWEST_VALUES, budget.values() / variables),
        names(budget.values() / VALUES_FOR_NAMES / groups, choice),
        choice,
        apart);
  }

  /** Whether the lines of a template are counted for each unit. */
  boolean keepsUnitsApart(Template template) {
    return keepsUnitsApart && template.isAboutUnits();
  }

  /** Counts the values of a variable; of commands the rarest matter in every section. */
  ValueCounts newCounts(Template template) {
    ValueChoice shown = template.tellsCommands() ? ValueChoice.RAREST : choice;
    return shown.newCounts(Math.min(values, shown.mostKept()));
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
