package dev.logcheck.source;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the next run starts in one log: saved after the report was delivered, read at the start of
 * the next run.
 *
 * @param at the place that was reached
 * @param previous the place that was reached in the file before that one, to which a writer that
 *     did not notice the rotation may still add lines; empty if there is none
 * @param time when the log was looked at; what was modified later holds lines not yet read
 * @param key of the fingerprints
 */
record Cursor(Position at, Optional<Previous> previous, Instant time, SipHash key) {

  /**
   * A place in a rotated file.
   *
   * @param position in the file
   * @param path where the file was last seen
   */
  record Previous(Position position, String path) {
    boolean same(Previous other) {
      return position.samePlace(other.position) && path.equals(other.path);
    }
  }

  /** Whether the next run starts at the same places with both. */
  boolean samePlace(Cursor other) {
    return at.samePlace(other.at)
        && previous.isPresent() == other.previous.isPresent()
        && (previous.isEmpty() || previous.get().same(other.previous.get()));
  }
}
