package dev.logcheck.ruletest;

import dev.logcheck.rule.RuleDirectory.Use;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tree of rule directories, such as {@code /etc/logcheck}, or one directory of it.
 *
 * <p>The name of a directory says what its rules do. One with a name of its own is taken for one of
 * ignore rules, which is what most rules are.
 *
 * @param directories every rule directory with its use, in the order of the layers
 */
public record RuleTree(Map<Path, Use> directories) {
  private static final Map<String, Use> USES = new LinkedHashMap<>();

  static {
    USES.put("cracking.d", Use.CRACKING);
    USES.put("cracking.ignore.d", Use.CRACKING_IGNORE);
    USES.put("violations.d", Use.VIOLATIONS);
    USES.put("violations.ignore.d", Use.VIOLATIONS_IGNORE);
    USES.put("ignore.d.paranoid", Use.IGNORE);
    USES.put("ignore.d.server", Use.IGNORE);
    USES.put("ignore.d.workstation", Use.IGNORE);
  }

  /** Whether a directory holds rule directories and not rule files. */
  public static boolean isTree(Path directory) {
    return USES.keySet().stream().anyMatch(name -> Files.isDirectory(directory.resolve(name)));
  }

  /** The rule directories of a tree, or the one rule directory that this is. */
  public static RuleTree at(Path directory) {
    Map<Path, Use> found = new LinkedHashMap<>();
    if (isTree(directory)) {
      USES.forEach(
          (name, use) -> {
            if (Files.isDirectory(directory.resolve(name))) {
              found.put(directory.resolve(name), use);
            }
          });
    } else {
      found.put(directory, use(directory));
    }
    return new RuleTree(found);
  }

  /** What the rules of this directory do. */
  public static Use use(Path directory) {
    Path name = directory == null ? null : directory.toAbsolutePath().normalize().getFileName();
    return name == null ? Use.IGNORE : USES.getOrDefault(name.toString(), Use.IGNORE);
  }
}
