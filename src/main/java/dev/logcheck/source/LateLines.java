package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rotated files that a cursor remembers because a writer that did not notice the rotation may
 * still add lines to them. Each is remembered until it is gone or compressed.
 *
 * @param log as configured
 * @param cursor that remembers them
 */
record LateLines(Path log, Cursor cursor) {

  /** Whether there may be any: one look at each file, without opening it. */
  boolean arrived() {
    for (Cursor.Previous file : cursor.rotated()) {
      if (changed(file)) {
        return true;
      }
    }
    return false;
  }

  /** What cannot be looked at is sought under another name. */
  private boolean changed(Cursor.Previous file) {
    Optional<Path> path = file.beside(log);
    try {
      FileFacts facts = FileFacts.of(path.orElse(log), LinkOption.NOFOLLOW_LINKS);
      return path.isEmpty()
          || !file.position().means(facts)
          || facts.size() != known(file.position());
    } catch (IOException e) {
      return true;
    }
  }

  private static long known(Position position) {
    return position.finished() ? position.size() : position.offset();
  }

  /** Whether {@code file} was a rotated one already when the cursor was made. */
  boolean remembers(RotatedFile file) {
    for (Cursor.Previous known : cursor.rotated()) {
      if (known.position().means(file.facts()) && known.path().equals(file.path().toString())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Puts remembered files on the trail, each at its place, before all that is there.
   *
   * @param places those of the cursor that are not on the trail, the youngest file first
   * @param files those already on the trail are taken
   * @param end the first of the files that is read whatever is remembered of it
   */
  void addTo(Trail trail, Candidates files, List<Cursor.Previous> places, int end)
      throws IOException {
    LogContent[] found = new LogContent[files.files().size()];
    try {
      List<Position> renamed = byInode(places, files, found);
      boolean unproven = byContent(renamed, files, found);
      for (int i = 0; i < end; i++) {
        if (isUnread(files, i, unproven)) {
          found[i] = files.open(i);
        }
      }
    } finally {
      // All of them, whatever happened: the trail closes them.
      for (int i = found.length - 1; i >= 0; i--) {
        if (found[i] != null) {
          trail.addOlder(found[i]);
        }
      }
    }
  }

  /** Returns the places whose files have another inode now, or are gone. */
  private static List<Position> byInode(
      List<Cursor.Previous> places, Candidates files, LogContent[] found) throws IOException {
    List<Position> missing = new ArrayList<>();
    for (Cursor.Previous file : places) {
      boolean there = files.isTaken(file.position());
      if (!there && !put(files.findInode(file.position()), found)) {
        missing.add(file.position());
      }
    }
    return missing;
  }

  /** Returns whether one is left of which nothing was read, so that no content can prove it. */
  private static boolean byContent(List<Position> missing, Candidates files, LogContent[] found)
      throws IOException {
    boolean unproven = false;
    for (Position position : missing) {
      unproven |= !position.provable();
      if (position.provable()) {
        put(files.find(position), found);
      }
    }
    return unproven;
  }

  /**
   * Where a file was compressed of which nothing was read, any that was modified since may be it.
   * One whose time alone tells its age may have come after the log in spite of its place.
   */
  private boolean isUnread(Candidates files, int index, boolean unproven) {
    RotatedFile file = files.files().get(index);
    return !files.isTaken(index)
        && !(file.plain() && file.name().isByHand())
        && (unproven || file.name().isAgeless())
        && file.facts().modifiedSince(cursor.time());
  }

  private static boolean put(Optional<Candidates.Found> file, LogContent[] found) {
    file.ifPresent(there -> found[there.index()] = there.content());
    return file.isPresent();
  }
}
