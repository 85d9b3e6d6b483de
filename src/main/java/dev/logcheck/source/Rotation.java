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
 * @param wide whether to search where the usual names do not help: in every directory beside the
 *     log, for files compressed under an extension of their own, and for the wanted file under any
 *     name
 */
record Rotation(Path log, boolean wide) {
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
   * @param cursor files that it means belong to them, too: the one that was read last under any
   *     name that begins like the log's, the others under any name
   */
  List<RotatedFile> files(Cursor cursor) throws IOException {
    Generations found = new Generations();
    Set<Path> directories = new LinkedHashSet<>();
    for (Path place : places()) {
      directories.add(place.getParent());
      collect(place.getParent(), place, cursor, found);
      for (Path old : oldDirectories(place)) {
        directories.add(old);
        collect(old, place, cursor, found);
      }
    }
    new RenamedFiles(log, cursor, directories).addTo(found);
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

  private Set<Path> oldDirectories(Path place) throws IOException {
    Set<Path> directories = new LinkedHashSet<>();
    directories.addAll(entries(place.getParent(), this::isOldDirectory));
    for (Path configured : OldDirectories.of(place)) {
      if (Files.isDirectory(configured) && !configured.equals(place.getParent())) {
        directories.add(configured);
      }
    }
    return directories;
  }

  private boolean isOldDirectory(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return (wide || OLD_DIRECTORIES.contains(name))
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  static List<Path> entries(Path directory, DirectoryStream.Filter<Path> filter)
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
  private void collect(Path directory, Path place, Cursor cursor, Generations found)
      throws IOException {
    String logName = place.getFileName().toString();
    for (Path entry : entries(directory, entry -> isCandidate(logName, entry))) {
      // Asked first: a FIFO would block whoever looks into it.
      Optional<FileFacts> facts = facts(entry).filter(FileFacts::regular);
      Optional<RotatedName> name = facts.flatMap(regular -> name(logName, entry));
      if (name.isPresent()) {
        found.add(new RotatedFile(entry, name.get(), facts.get()));
      } else if (facts.isPresent() && cursor.at().means(facts.get())) {
        found.add(RotatedFile.byHand(entry, Compression.NONE, facts.get()));
      }
    }
  }

  private boolean isCandidate(String logName, Path entry) {
    String name = entry.getFileName().toString();
    return wide ? !name.equals(logName) : RotatedName.resembles(logName, name);
  }

  private Optional<RotatedName> name(String logName, Path entry) {
    String name = entry.getFileName().toString();
    Optional<RotatedName> usual = RotatedName.parse(logName, name);
    return wide && usual.isEmpty()
        ? RotatedName.parseForeign(logName, name, () -> Compression.ofContent(entry))
        : usual;
  }

  private static Optional<FileFacts> facts(Path path) throws IOException {
    try {
      return Optional.of(FileFacts.of(path, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
