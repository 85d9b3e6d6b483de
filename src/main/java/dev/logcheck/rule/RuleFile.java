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
public record RuleFile(RuleUse use, String name, Path path) implements Comparable<RuleFile> {

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleFile file && path.equals(file.path) && use == file.use;
  }

  /**
   * Written out, because a record's own is put together at run time, for a tenth of a short run.
   */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Orders by name, as run-parts(8) lists them. */
  @Override
  public int compareTo(RuleFile other) {
    return name.compareTo(other.name);
  }
}
