package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rotated files of one log: beside it, beside what it links to, and in the directories
 * for old logs: those beside it that have one of the names in use, and those that logrotate is
 * configured to use.
 *
 * @param log the log as configured
 */
record Rotation(Path log) {
  private static final Set<String> OLD_DIRECTORIES =
      Set.of(
          "old",
          "olddir",
          "oldlogs",
          "old_logs",
          "archive",
          "archived",
          "archives",
          "backup",
          "rotated");

  /**
   * All rotated files, oldest first.
   *
   * @param wanted a file that means this position belongs to them under any name that begins like
   *     the log's: it was renamed by hand
   */
  List<RotatedFile> files(Position wanted) throws IOException {
    Generations found = new Generations();
    for (Path place : places()) {
      collect(place.getParent(), place, wanted, found);
      for (Path old : oldDirectories(place)) {
        collect(old, place, wanted, found);
      }
    }
    return found.oldestFirst();
  }

  private Set<Path> places() throws IOException {
    Set<Path> places = new LinkedHashSet<>();
    places.add(log.toAbsolutePath());
    if (Files.isSymbolicLink(log) && Files.exists(log)) {
      places.add(log.toRealPath());
    }
    return places;
  }

  private static Set<Path> oldDirectories(Path place) throws IOException {
    Set<Path> directories = new LinkedHashSet<>();
    directories.addAll(entries(place.getParent(), Rotation::isOldDirectory));
    for (Path configured : OldDirectories.of(place)) {
      if (Files.isDirectory(configured) && !configured.equals(place.getParent())) {
        directories.add(configured);
      }
    }
    return directories;
  }

  private static boolean isOldDirectory(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return OLD_DIRECTORIES.contains(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> entries(Path directory, DirectoryStream.Filter<Path> filter)
      throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, filter)) {
      entries.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (AccessDeniedException e) {
      // Rotated files that may not be listed are as good as none: what they held is said to be
      // lost.
      return List.of();
    }
    return found;
  }

  /** Symbolic links are none of the log's files: whoever may write here could lay them. */
  private static void collect(Path directory, Path log, Position wanted, Generations found)
      throws IOException {
    String logName = log.getFileName().toString();
    for (Path entry : entries(directory, entry -> resembles(logName, entry))) {
      Optional<RotatedName> name = RotatedName.parse(logName, entry.getFileName().toString());
      Optional<FileFacts> facts = facts(entry).filter(FileFacts::regular);
      if (name.isPresent() && facts.isPresent()) {
        found.add(new RotatedFile(entry, name.get(), facts.get()));
      } else if (facts.isPresent() && wanted.means(facts.get())) {
        found.addRenamed(new RotatedFile(entry, RotatedName.BY_HAND, facts.get()));
      }
    }
  }

  /** Whether the name begins like the log's, its extension apart, and is not the log's own. */
  private static boolean resembles(String log, Path entry) {
    int dot = log.lastIndexOf('.');
    String name = entry.getFileName().toString();
    return name.startsWith(dot > 0 ? log.substring(0, dot) : log) && !name.equals(log);
  }

  private static Optional<FileFacts> facts(Path path) throws IOException {
    try {
      return Optional.of(FileFacts.of(path, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
