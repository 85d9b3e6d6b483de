package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rotated files of one log: beside it, beside what it links to, and in the directories
 * that go by the usual names for old logs there.
 *
 * @param log the log as configured
 */
record Rotation(Path log) {
  private static final Set<String> OLD_DIRECTORIES =
      Set.of("old", "olddir", "oldlogs", "archive", "archived", "archives", "backup", "rotated");

  /**
   * All rotated files, oldest first. Symbolic links are none: whoever may write here could lay
   * them.
   */
  List<RotatedFile> files() throws IOException {
    List<RotatedFile> found = new ArrayList<>();
    for (Path place : places()) {
      Path directory = place.toAbsolutePath().getParent();
      String name = place.getFileName().toString();
      collect(directory, name, found);
      for (Path old : oldDirectories(directory)) {
        collect(old, name, found);
      }
    }
    return inOrder(found);
  }

  private Set<Path> places() throws IOException {
    Set<Path> places = new LinkedHashSet<>();
    places.add(log.toAbsolutePath());
    if (Files.isSymbolicLink(log) && Files.exists(log)) {
      places.add(log.toRealPath());
    }
    return places;
  }

  private static List<Path> oldDirectories(Path directory) throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(directory, Rotation::isOldDirectory)) {
      List<Path> found = new ArrayList<>();
      entries.forEach(found::add);
      return found;
    }
  }

  private static boolean isOldDirectory(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    return OLD_DIRECTORIES.contains(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static void collect(Path directory, String log, List<RotatedFile> found)
      throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        Optional<RotatedName> name = RotatedName.parse(log, entry.getFileName().toString());
        if (name.isPresent()) {
          facts(entry)
              .filter(FileFacts::regular)
              .filter(facts -> found.stream().noneMatch(known -> known.facts().sameFile(facts)))
              .ifPresent(facts -> found.add(new RotatedFile(entry, name.get(), facts)));
        }
      }
    }
  }

  private static Optional<FileFacts> facts(Path path) throws IOException {
    try {
      return Optional.of(FileFacts.of(path, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Numbers order the numbered and dates the dated; between the two, after a change of scheme, only
   * the time of modification can tell.
   */
  private static List<RotatedFile> inOrder(List<RotatedFile> files) {
    files.sort(Comparator.comparing(RotatedFile::name, RotatedName.BY_AGE));
    List<RotatedFile> numbered = files.stream().filter(file -> file.name().numbered()).toList();
    List<RotatedFile> dated = files.stream().filter(file -> !file.name().numbered()).toList();
    List<RotatedFile> merged = new ArrayList<>();
    int n = 0;
    for (RotatedFile file : dated) {
      while (n < numbered.size()
          && !numbered.get(n).facts().modified().isAfter(file.facts().modified())) {
        merged.add(numbered.get(n++));
      }
      merged.add(file);
    }
    merged.addAll(numbered.subList(n, numbered.size()));
    return merged;
  }
}
