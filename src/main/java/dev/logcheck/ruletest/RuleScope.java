package dev.logcheck.ruletest;

import dev.logcheck.rule.RuleDirectory;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleUse;
import java.nio.file.Path;

/**
 * Whether one rule's work is always done by another as well: whether each run that uses the first
 * uses the second too, to the same end.
 */
final class RuleScope {
  private RuleScope() {}

  /**
   * Ignore rules of one directory, or of a lower level, work alike. In the upper layers the name of
   * the file counts, so only rules of one file do.
   */
  static boolean covers(RuleFile other, RuleFile file) {
    if (other.equals(file)) {
      return true;
    } else if (other.use() != RuleUse.IGNORE || file.use() != RuleUse.IGNORE) {
      return false;
    }
    Path directory = file.path().getParent();
    Path otherDirectory = other.path().getParent();
    if (directory == null || otherDirectory == null) {
      return directory == otherDirectory;
    }
    return directory.equals(otherDirectory)
        || (directory.resolveSibling(otherDirectory.getFileName()).equals(otherDirectory)
            && isHigher(known(directory), known(otherDirectory)));
  }

  private static boolean isHigher(RuleDirectory directory, RuleDirectory other) {
    return directory != null && other != null && directory.implies(other);
  }

  /** Null if the directory has a name of its own. */
  private static RuleDirectory known(Path directory) {
    return RuleDirectory.named(String.valueOf(directory.getFileName()));
  }
}
