package dev.logcheck.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A place in one file of a log, and by what the file is known: names are rotated, so the name is no
 * part of it.
 *
 * @param device number of the file system; {@link #UNKNOWN_DEVICE} if {@code logtail2} wrote it
 * @param inode number of the file
 * @param offset bytes that were delivered, counted after decompression
 * @param size in bytes when the file was looked at
 * @param modified when the file's content had last changed, when it was looked at
 * @param finished whether the file is compressed and was read to its end: nothing can follow
 * @param head fingerprint of the first bytes
 * @param before fingerprint of the bytes before {@code offset}
 */
record Position(
    long device,
    long inode,
    long offset,
    long size,
    Instant modified,
    boolean finished,
    Fingerprint head,
    Fingerprint before) {
  static final long UNKNOWN_DEVICE = -1;

  /** In no file at all, for none has inode 0: what a damaged cursor means. */
  static final Position NOWHERE = unproven(0, 0, Instant.EPOCH);

  /** All that {@code logtail2} keeps. */
  static Position unproven(long inode, long offset, Instant modified) {
    return new Position(
        UNKNOWN_DEVICE, inode, offset, offset, modified, false, Fingerprint.NONE, Fingerprint.NONE);
  }

  /** The place that was reached in a file. */
  static Position in(FileFacts file, boolean compressed, Bookmark mark, SipHash key) {
    return new Position(
        file.device(),
        file.inode(),
        mark.offset(),
        file.size(),
        file.modified().truncatedTo(ChronoUnit.MILLIS),
        compressed,
        Fingerprint.of(mark.head(), key),
        Fingerprint.of(mark.before(), key));
  }

  boolean isNowhere() {
    return inode == 0;
  }

  boolean means(FileFacts facts) {
    return inode == facts.inode() && (device == facts.device() || device == UNKNOWN_DEVICE);
  }

  /**
   * Whether content can prove the file: {@code logtail2} keeps none, and where nothing was read
   * there is none.
   */
  boolean provable() {
    return head.length() > 0;
  }

  /**
   * Whether a file that has the inode, and the content as far as it is known, is surely the one:
   * the first lines alone might be those of other files too.
   */
  boolean certain() {
    return offset > 0 && (head.length() == Bookmark.HEAD || !provable());
  }

  /** Whether reading starts at the same place with both. */
  boolean samePlace(Position other) {
    return device == other.device
        && inode == other.inode
        && offset == other.offset
        && finished == other.finished
        && head.same(other.head)
        && before.same(other.before);
  }
}
