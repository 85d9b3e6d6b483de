package dev.logcheck.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tree of rule directories, such as {@code /etc/logcheck}, or one directory of it.
 *
 * <p>A directory whose name is none of {@link RuleDirectory} is taken for one of ignore rules,
 * which is what most rules are.
 *
 * @param directories every rule directory that exists with its use, in the order of the layers
 */
public record RuleTree(Map<Path, RuleUse> directories) {

  /** Whether a directory holds rule directories and not rule files. */
  public static boolean isTree(Path directory) {
    return !children(directory).isEmpty();
  }

  /**
   * The rule directories of a tree, or the one rule directory that this is.
   *
   * @throws IOException if it, or one of them, cannot be read; says why, and what to do
   */
  public static RuleTree at(Path directory) throws IOException {
    RuleFiles.verifyReadable(directory);
    Map<Path, RuleUse> children = children(directory);
    for (RuleDirectory child : RuleDirectory.values()) {
      RuleFiles.verifyReadableIfAny(directory.resolve(child.directoryName()));
    }
    return new RuleTree(children.isEmpty() ? Map.of(directory, use(directory)) : children);
  }

  private static Map<Path, RuleUse> children(Path tree) {
    Map<Path, RuleUse> children = new LinkedHashMap<>();
    for (RuleDirectory directory : RuleDirectory.values()) {
      Path child = tree.resolve(directory.directoryName());
      if (Files.isDirectory(child)) {
        children.put(child, directory.use());
      }
    }
    return children;
  }

  /** What the rules of this directory do. */
  public static RuleUse use(Path directory) {
    Path name = directory == null ? null : directory.toAbsolutePath().normalize().getFileName();
    RuleDirectory known = name == null ? null : RuleDirectory.named(name.toString());
    return known == null ? RuleUse.IGNORE : known.use();
  }
}
