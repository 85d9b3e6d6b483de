package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Files;
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
 * where they were, compressed beside that, or under any name in their directory or the log's. Of a
 * damaged cursor, either the name or the inode may be right.
 *
 * @param log as configured
 * @param cursor that remembers them
 * @param directories of rotated files; only there, and in directories in them, a cursor is
 *     believed: whoever can write one must not choose what is read
 */
record RenamedFiles(Path log, Cursor cursor, Set<Path> directories) {

  /** Adds those that are not among the files yet. */
  void addTo(Generations found) throws IOException {
    List<Position> missing = new ArrayList<>();
    Set<Path> places = new LinkedHashSet<>();
    for (Cursor.Previous file : cursor.rotated()) {
      Optional<Path> path = file.beside(log).filter(this::mayBeRead);
      boolean there = found.has(file.position());
      if (!there && !(path.isPresent() && addWhereItWas(file.position(), path.get(), found))) {
        missing.add(file.position());
        path.ifPresent(gone -> addCompressed(gone, found));
        path.map(Path::getParent).ifPresent(places::add);
      }
    }
    if (!missing.isEmpty()) {
      places.add(log.toAbsolutePath().getParent());
      for (Path directory : places) {
        addByInode(directory, missing, found);
      }
    }
  }

  private boolean mayBeRead(Path file) {
    Path directory = file.getParent();
    return directory != null && mayHold(directory);
  }

  private boolean mayHold(Path directory) {
    return directories.contains(directory)
        || (directory.getParent() != null
            && !directory.endsWith("..")
            && directories.contains(directory.getParent())
            && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS));
  }

  private boolean addWhereItWas(Position position, Path path, Generations found) {
    Optional<FileFacts> facts = regular(path);
    boolean there = facts.isPresent() && position.means(facts.get());
    if (there || (facts.isPresent() && cursor.at().isNowhere())) {
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
  private void addByInode(Path directory, List<Position> missing, Generations found)
      throws IOException {
    for (Path entry : entries(directory)) {
      Optional<FileFacts> facts = regular(entry);
      for (Position position : missing) {
        boolean believed = position.provable() || cursor.at().isNowhere();
        if (facts.isPresent() && believed && position.means(facts.get())) {
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
