package dev.logcheck.ruletest;

import dev.logcheck.config.Level;
import java.util.List;

/**
 * What the command line of {@code logcheck-test} asks for.
 *
 * @param task what to do
 * @param staleDays with {@link Task#STALE}: for how many days no run used a rule
 * @param logs the logs that were named, as they were typed; the first counts
 * @param parts what -e, -P and -S say, in their order
 * @param invert show the lines that no rule matches
 * @param quiet leave out the summary at the end
 * @param ruleFile a rule file, or a directory of them; null if none was named
 * @param json print JSON
 * @param into the file that takes the drafts; null if none was named
 * @param config the configuration file; null for the usual one
 * @param level whose rules; null for that of the configuration
 * @param stateDirectory where runs keep their counts; null for that of the configuration
 * @param words the rule, and what else stands behind the options
 */
public record TestOptions(
    Task task,
    int staleDays,
    List<TypedLog> logs,
    List<RulePart> parts,
    boolean invert,
    boolean quiet,
    String ruleFile,
    boolean json,
    String into,
    String config,
    Level level,
    String stateDirectory,
    List<String> words) {

  /** What to do. */
  public enum Task {
    /** Show the lines that match. */
    TRIAL,
    /** Say which rule decided what becomes of a line. */
    EXPLAIN,
    /** Count the hits of each rule. */
    STATISTICS,
    /** Look for mistakes in rules. */
    CHECK,
    /** Draft rules. */
    SUGGEST,
    /** Print the template of each line's group. */
    GROUPS,
    /** List rules that no run has used for some time. */
    STALE
  }

  /**
   * A log as it was typed.
   *
   * @param option with its word, if it takes one
   * @param path the log
   */
  public record TypedLog(String option, String path) {}
}
