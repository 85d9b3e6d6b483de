package dev.logcheck.rule;

import java.nio.file.Path;

/**
 * One file of rules.
 *
 * @param use what its rules do to a line
 * @param name its file name, by which {@code violations.d/NAME} and {@code
 *     violations.ignore.d/NAME} belong together
 * @param path where it was read from
 */
public record RuleFile(RuleDirectory.Use use, String name, Path path)
    implements Comparable<RuleFile> {

  /** Orders by name, as run-parts(8) lists them. */
  @Override
  public int compareTo(RuleFile other) {
    return name.compareTo(other.name);
  }
}
