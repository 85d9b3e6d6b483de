package dev.logcheck.run;

import dev.logcheck.config.ListedLog;
import dev.logcheck.machine.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes each log once, under the first of the names that it has in the list. */
final class NamedOnce {
  private NamedOnce() {}

  /**
   * Leaves out names of a log that was named before: the same name, another spelling, or a link of
   * either kind.
   *
   * @param surroundings tell the file system
   */
  static List<ListedLog> of(List<ListedLog> logs, Surroundings surroundings) {
    List<ListedLog> once = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ListedLog log : logs) {
      boolean only = logs.size() == 1;
      String name = log.name();
      if (log.mistake().isPresent()
          || seen.add(only || log.isJournal() ? name : file(surroundings.path(name)))) {
        once.add(log);
      }
    }
    return once;
  }

  /** A log that is not there, or may not be reached, has no other name than its own. */
  private static String file(Path log) {
    try {
      BasicFileAttributes facts = Files.readAttributes(log, BasicFileAttributes.class);
      boolean known = facts.isRegularFile() && facts.fileKey() != null;
      return (known ? facts.fileKey() : log.toRealPath()).toString();
    } catch (IOException e) {
      return log.toAbsolutePath().normalize().toString();
    }
  }
}
