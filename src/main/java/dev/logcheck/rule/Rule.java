package dev.logcheck.rule;

/**
 * One rule: a line of a rule file.
 *
 * @param file the file it stands in
 * @param line where, counted from 1
 * @param pattern cleaned and expanded
 */
public record Rule(RuleFile file, int line, RulePattern pattern) {

  /** A rule that is matched as it is written. */
  public Rule(RuleFile file, int line, String text) {
    this(file, line, RulePattern.written(text));
  }

  /** The pattern as it is matched. */
  public String text() {
    return pattern.text();
  }

  /** The place, as {@code path:line}. */
  public String place() {
    return file.path() + ":" + line;
  }
}
