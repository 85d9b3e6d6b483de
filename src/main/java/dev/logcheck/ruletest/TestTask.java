package dev.logcheck.ruletest;

import java.nio.file.Path;

/** What {@code logcheck-test} is asked to do, with what belongs to that task only. */
public sealed interface TestTask {

  /** Whether lines appear while the log is read: on a terminal they are sign enough. */
  default boolean printsMeanwhile() {
    return false;
  }

  /**
   * Show the lines that match.
   *
   * @param inverted show those that do not match instead
   */
  record ShowLines(boolean inverted) implements TestTask {
    @Override
    public boolean printsMeanwhile() {
      return true;
    }
  }

  /**
   * Say which rule decided what becomes of a line.
   *
   * @param onlyLeft only of the lines that are left over
   * @param each of each line for itself, not of groups of them
   */
  record ExplainLines(boolean onlyLeft, boolean each) implements TestTask {
    @Override
    public boolean printsMeanwhile() {
      return each;
    }
  }

  /**
   * Count the hits of each rule.
   *
   * @param json print them for programs
   */
  record CountHits(boolean json) implements TestTask {}

  /**
   * Print the events that lines are.
   *
   * @param json print a document for each, for programs
   */
  record FindEvents(boolean json) implements TestTask {
    @Override
    public boolean printsMeanwhile() {
      return true;
    }
  }

  /** Look for mistakes in rules and events. */
  record CheckRules() implements TestTask {}

  /** Print a draft of a rule for each group of the lines left over. */
  record DraftRules() implements TestTask {}

  /** Print a draft of a stanza for each group of the lines that are no event. */
  record DraftEvents() implements TestTask {}

  /**
   * Ask about each draft on the terminal.
   *
   * @param into the rule file that takes those to be kept; null if none was named
   */
  record AskAboutDrafts(Path into) implements TestTask {}

  /**
   * Print the template of each line's group.
   *
   * @param counts print each template once, with how many lines it has
   */
  record NameGroups(boolean counts) implements TestTask {}

  /**
   * List the rules that no run has used for some time.
   *
   * @param days for how long
   */
  record ListStaleRules(int days) implements TestTask {}
}
