package dev.logcheck.rule;

/**
 * One rule: a line of a rule file.
 *
 * @param file the file it stands in
 * @param line where, counted from 1
 * @param text the pattern as it is matched: cleaned and expanded
 */
public record Rule(RuleFile file, int line, String text) {

  /** The place, as {@code path:line}. */
  public String place() {
    return file.path() + ":" + line;
  }
}
