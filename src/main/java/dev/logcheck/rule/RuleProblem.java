package dev.logcheck.rule;

import java.nio.file.Path;

/**
 * Something wrong with a rule or a rule file: costs that rule or that file only, and is named in
 * the report.
 *
 * @param file the rule file
 * @param line counted from 1; 0 when it is the whole file
 * @param column counted from 1, in bytes; 0 when it is the whole line
 * @param message what is wrong, and how to fix it
 */
public record RuleProblem(Path file, int line, int column, String message) {

  /** The problem as compilers print theirs: {@code file:line:column: message}. */
  @Override
  public String toString() {
    String place = line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
    return file + place + ": " + message;
  }
}
