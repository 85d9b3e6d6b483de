package dev.logcheck.config;

import java.nio.file.Path;

/**
 * Something wrong in a configuration file: costs its own line only, and is said on standard error.
 *
 * @param isError whether the line could not be understood, so that the run exits with 1; else it is
 *     a warning: nothing was lost, since the line means nothing to this program
 * @param file the file it stands in
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param message what is wrong, and how to fix it
 */
public record Problem(boolean isError, Path file, int line, int column, String message) {

  static Problem warning(Path file, int line, int column, String message) {
    return new Problem(false, file, line, column, message);
  }

  static Problem error(Path file, int line, int column, String message) {
    return new Problem(true, file, line, column, message);
  }

  /** The same with something added to its message. */
  Problem with(String more) {
    return new Problem(isError, file, line, column, message + more);
  }

  /** The problem as compilers print theirs: {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
