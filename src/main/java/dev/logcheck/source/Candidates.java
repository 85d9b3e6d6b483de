package dev.logcheck.source;

import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rotated files among which {@link TrailAttempt} looks for those that a cursor means, oldest
 * first. What is opened for the trail is taken: no other place of the cursor can mean it.
 */
final class Candidates {
  /** The file that a position means, open there, and which of the files it is. */
  record Found(int index, LogContent content) {}

  private final List<RotatedFile> files;
  private final SipHash key;
  private final ProcessLauncher launcher;
  private final boolean[] taken;

  /**
   * Opens nothing yet.
   *
   * @param files oldest first
   * @param key of the cursor's fingerprints
   * @param launcher starts decompressors
   */
  Candidates(List<RotatedFile> files, SipHash key, ProcessLauncher launcher) {
    this.files = files;
    this.key = key;
    this.launcher = launcher;
    this.taken = new boolean[files.size()];
  }

  List<RotatedFile> files() {
    return files;
  }

  boolean isTaken(int index) {
    return taken[index];
  }

  /** Whether the file with the inode of this place is taken. */
  boolean isTaken(Position position) {
    boolean found = false;
    for (int i = 0; i < taken.length; i++) {
      found |= taken[i] && position.means(files.get(i).facts());
    }
    return found;
  }

  /** Whatever name it has now: a renamed file keeps its inode. */
  Optional<Found> findInode(Position position) throws IOException {
    Optional<Found> found = Optional.empty();
    for (int i = 0; i < files.size() && found.isEmpty(); i++) {
      if (position.means(files.get(i).facts())) {
        found = tryOut(i, position);
      }
    }
    return found;
  }

  /** Searches by content, too. */
  Optional<Found> find(Position position) throws IOException {
    Optional<Found> found = findRecent(position, file -> true);
    return found.isPresent() ? found : findOlder(position);
  }

  /** Searches the files modified since the position was reached, the oldest first. */
  Optional<Found> findRecent(Position position, Predicate<RotatedFile> filter) throws IOException {
    Optional<Found> found = Optional.empty();
    for (int i = 0; i < files.size() && found.isEmpty(); i++) {
      RotatedFile file = files.get(i);
      if (file.facts().modifiedSince(position.modified()) && filter.test(file)) {
        found = tryOut(i, position);
      }
    }
    return found;
  }

  /** Searches the other files, the youngest first. */
  private Optional<Found> findOlder(Position position) throws IOException {
    Optional<Found> found = Optional.empty();
    for (int i = files.size() - 1; i >= 0 && found.isEmpty(); i--) {
      if (!files.get(i).facts().modifiedSince(position.modified())) {
        found = tryOut(i, position);
      }
    }
    return found;
  }

  private Optional<Found> tryOut(int index, Position position) throws IOException {
    boolean means = position.provable() || position.means(files.get(index).facts());
    if (taken[index] || !means) {
      return Optional.empty();
    }
    LogContent content = open(index);
    if (content.seek(position, key)) {
      content.returnToLine();
      return Optional.of(new Found(index, content));
    }
    content.close();
    taken[index] = false;
    return Optional.empty();
  }

  /** Opens a file at its beginning. */
  LogContent open(int index) throws IOException {
    RotatedFile file = files.get(index);
    taken[index] = true;
    try {
      return file.plain()
          ? PlainContent.open(file.path(), LinkOption.NOFOLLOW_LINKS)
          : CompressedContent.open(file, launcher);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return new UnreadableContent(file, new Bookmark(), e);
    }
  }
}
