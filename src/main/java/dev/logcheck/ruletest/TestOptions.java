package dev.logcheck.ruletest;

import dev.logcheck.config.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line of {@code logcheck-test} means.
 *
 * @param task what to do
 * @param logs the logs that were named; the first counts
 * @param parts what -e, -P and -S say, in their order
 * @param quiet leave out the summary at the end
 * @param rules a rule file, or a directory of them; null if none was named
 * @param config the configuration file; null for the usual one
 * @param level whose rules; null for that of the configuration
 * @param stateDirectory where runs keep their counts; null for that of the configuration
 * @param words the rule, and what else stands behind the options
 */
public record TestOptions(
    TestTask task,
    List<NamedLog> logs,
    List<RulePart> parts,
    boolean quiet,
    NamedPath rules,
    Path config,
    Level level,
    Path stateDirectory,
    List<String> words) {

  /** The path behind -r; null if none was named. */
  Path rulePath() {
    return rules == null ? null : rules.path();
  }

  /**
   * A path, with the words by which messages name it.
   *
   * @param name as it was typed
   * @param path what that means
   */
  public record NamedPath(String name, Path path) {}

  /**
   * A log that an option names.
   *
   * @param option as it was typed, with its argument if it takes one
   * @param log the log
   * @param isUsual whether it is one of the usual logs, whose kind of file nobody has to check
   */
  public record NamedLog(String option, NamedPath log, boolean isUsual) {}
}
