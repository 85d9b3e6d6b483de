package dev.logcheck.run;

import dev.logcheck.config.LogList;
import dev.logcheck.machine.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes each log once, under the first of the names that it has in the list. */
final class NamedOnce {
  private NamedOnce() {}

  /**
   * Leaves out names of a log that was named before: the same name, another spelling, or a link.
   *
   * @param surroundings tell the file system
   */
  static List<String> of(List<String> names, Surroundings surroundings) {
    List<String> once = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      boolean only = names.size() == 1;
      if (seen.add(only || name.equals(LogList.JOURNAL) ? name : file(surroundings.path(name)))) {
        once.add(name);
      }
    }
    return once;
  }

  /** A log that is not there, or may not be reached, has no other name than its own. */
  private static String file(Path log) {
    try {
      return log.toRealPath().toString();
    } catch (IOException e) {
      return log.toAbsolutePath().normalize().toString();
    }
  }
}
