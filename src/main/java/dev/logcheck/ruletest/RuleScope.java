package dev.logcheck.ruletest;

import dev.logcheck.rule.RuleDirectory.Use;
import dev.logcheck.rule.RuleFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether one rule's work is always done by another as well: whether each run that uses the first
 * uses the second too, to the same end.
 */
final class RuleScope {
  /** Each level applies the directories before its own. */
  private static final List<String> LEVELS =
      List.of("ignore.d.paranoid", "ignore.d.server", "ignore.d.workstation");

  private RuleScope() {}

  /**
   * Ignore rules of one directory, or of a lower level, work alike. In the upper layers the name of
   * the file counts, so only rules of one file do.
   */
  static boolean covers(RuleFile other, RuleFile file) {
    if (other.equals(file)) {
      return true;
    } else if (other.use() != Use.IGNORE || file.use() != Use.IGNORE) {
      return false;
    }
    Path directory = file.path().getParent();
    Path otherDirectory = other.path().getParent();
    if (directory == null || otherDirectory == null) {
      return directory == otherDirectory;
    }
    int level = level(directory);
    return directory.equals(otherDirectory)
        || (level >= 0
            && level(otherDirectory) >= 0
            && level(otherDirectory) <= level
            && directory.resolveSibling(otherDirectory.getFileName()).equals(otherDirectory));
  }

  private static int level(Path directory) {
    return LEVELS.indexOf(String.valueOf(directory.getFileName()));
  }
}
