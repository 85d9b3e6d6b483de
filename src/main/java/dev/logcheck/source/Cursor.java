package dev.logcheck.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the next run starts in one log: saved after the report was delivered, read at the start of
 * the next run.
 *
 * @param at the place that was reached
 * @param previous the place that was reached in the file before that one, to which a writer that
 *     did not notice the rotation may still add lines; empty if there is none
 * @param older the places that were reached in still older files that are not compressed, the
 *     youngest first: a writer may keep its file open over any number of rotations
 * @param time when the log was looked at; what was modified later holds lines not yet read
 * @param key of the fingerprints
 */
record Cursor(
    Position at, Optional<Previous> previous, List<Previous> older, Instant time, SipHash key) {
  /** Each costs a look at its file in every run. */
  static final int MOST_OLDER = 64;

  /** A cursor that knows of no rotated file. */
  static Cursor alone(Position at, Instant time, SipHash key) {
    return new Cursor(at, Optional.empty(), List.of(), time, key);
  }

  /**
   * A place in a rotated file.
   *
   * @param position in the file
   * @param path where the file was last seen
   */
  record Previous(Position position, String path) {
    /**
     * Where the file is; empty if a file system cannot have such a name.
     *
     * @param log as configured
     */
    Optional<Path> beside(Path log) {
      try {
        return Optional.of(log.toAbsolutePath().resolveSibling(path));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }

    boolean same(Previous other) {
      return position.samePlace(other.position) && path.equals(other.path);
    }
  }

  /** The places in all rotated files, the youngest first. */
  List<Previous> rotated() {
    List<Previous> all = new ArrayList<>();
    previous.ifPresent(all::add);
    all.addAll(older);
    return all;
  }

  /** Whether the next run starts at the same places with both. */
  boolean samePlace(Cursor other) {
    List<Previous> mine = rotated();
    List<Previous> others = other.rotated();
    boolean same =
        at.samePlace(other.at)
            && previous.isPresent() == other.previous.isPresent()
            && mine.size() == others.size();
    for (int i = 0; same && i < mine.size(); i++) {
      same = mine.get(i).same(others.get(i));
    }
    return same;
  }
}
