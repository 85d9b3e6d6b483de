package dev.logcheck.config;

import java.nio.file.Path;

/**
 * Something wrong in a configuration file: costs its own line only, and is said on standard error.
 *
 * @param severity whether the exit status has to know
 * @param file the file it stands in
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param message what is wrong, and what mends it
 */
public record Problem(Severity severity, Path file, int line, int column, String message) {

  /** How bad it is. */
  public enum Severity {
    /** Nothing was lost: the line means nothing to this program. */
    WARNING,
    /** The line could not be understood; the run exits with 1. */
    ERROR
  }

  static Problem warning(Path file, int line, int column, String message) {
    return new Problem(Severity.WARNING, file, line, column, message);
  }

  static Problem error(Path file, int line, int column, String message) {
    return new Problem(Severity.ERROR, file, line, column, message);
  }

  /** The problem as compilers print theirs: {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
