package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rotated files that a cursor remembers where no name tells that they are the log's:
 * where they were, compressed beside that, or under any name in their directory or the log's.
 *
 * @param log as configured
 * @param cursor that remembers them
 */
record RenamedFiles(Path log, Cursor cursor) {

  /** Adds those that are not among the files yet. */
  void addTo(Generations found) throws IOException {
    List<Position> missing = new ArrayList<>();
    Set<Path> directories = new LinkedHashSet<>();
    for (Cursor.Previous file : cursor.rotated()) {
      Path path = log.toAbsolutePath().resolveSibling(file.path());
      if (!found.has(file.position()) && !addWhereItWas(file.position(), path, found)) {
        addCompressed(path, found);
        missing.add(file.position());
        directories.add(path.getParent());
      }
    }
    if (!missing.isEmpty()) {
      directories.add(log.toAbsolutePath().getParent());
      for (Path directory : directories) {
        addByInode(directory, missing, found);
      }
    }
  }

  private static boolean addWhereItWas(Position position, Path path, Generations found) {
    Optional<FileFacts> facts = regular(path);
    boolean there = facts.isPresent() && position.means(facts.get());
    if (there) {
      found.add(RotatedFile.byHand(path, Compression.NONE, facts.get()));
    }
    return there;
  }

  private static void addCompressed(Path path, Generations found) {
    for (Compression compression : Compression.values()) {
      Path packed = path.resolveSibling(path.getFileName() + compression.extension());
      Optional<FileFacts> facts = packed.equals(path) ? Optional.empty() : regular(packed);
      if (facts.isPresent()) {
        found.add(RotatedFile.byHand(packed, compression, facts.get()));
      }
    }
  }

  /** Any file may have the inode of one of which nothing was read, and nothing disproves it. */
  private static void addByInode(Path directory, List<Position> missing, Generations found)
      throws IOException {
    for (Path entry : entries(directory)) {
      Optional<FileFacts> facts = regular(entry);
      for (Position position : missing) {
        if (facts.isPresent() && position.provable() && position.means(facts.get())) {
          found.add(RotatedFile.byHand(entry, Compression.NONE, facts.get()));
        }
      }
    }
  }

  private static List<Path> entries(Path directory) throws IOException {
    try {
      return Rotation.entries(directory, entry -> true);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  /** What cannot be reached any more is as good as gone. */
  private static Optional<FileFacts> regular(Path path) {
    try {
      return Optional.of(FileFacts.of(path, LinkOption.NOFOLLOW_LINKS)).filter(FileFacts::regular);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
