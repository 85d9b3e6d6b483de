package dev.logcheck.run;

import dev.logcheck.config.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line of {@code logcheck} asks for.
 *
 * @param config {@code -c}: the configuration file; null for the usual one
 * @param debug {@code -d}: every step is said on standard error
 * @param logs {@code -l}: logs and globs; null for those of the lists
 * @param logList {@code -L}: the list of logs; null for the usual one
 * @param logListDirectory {@code -D}: further lists; null for the usual one
 * @param ruleDirectory {@code -r}; null for the configured one
 * @param stateDirectory {@code -S}; null for the configured one
 * @param level {@code -p}, {@code -s} or {@code -w}; null for the configured one
 * @param summary {@code -u}, or its opposite; null for what is configured
 * @param recipients {@code -m}; null for the configured ones
 * @param hostName {@code -H}; null for the machine's name
 * @param stdout {@code -o}: the report is printed and not mailed
 * @param reboot {@code -R}: the subject begins with "Reboot:"
 * @param test {@code -t}: nothing is changed
 * @param keepTemporary {@code -T}: the temporary directory stays
 * @param color when a printed report is coloured
 * @param expand whether a summary lists every line
 * @param format of a printed report
 * @param allowRoot whether root may run this
 * @param words all that was typed, as it was typed
 */
public record RunOptions(
    Path config,
    boolean debug,
    List<String> logs,
    Path logList,
    Path logListDirectory,
    Path ruleDirectory,
    Path stateDirectory,
    Level level,
    Boolean summary,
    String recipients,
    String hostName,
    boolean stdout,
    boolean reboot,
    boolean test,
    boolean keepTemporary,
    Color color,
    boolean expand,
    Format format,
    boolean allowRoot,
    List<String> words) {

  /** When the report is coloured. */
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** The format of a printed report. */
  public enum Format {
    TEXT,
    JSON,
    HTML
  }
}
