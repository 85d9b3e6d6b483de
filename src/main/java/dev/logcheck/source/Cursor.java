package dev.logcheck.source;

import java.time.Instant;

/**
 * Where the next run starts in one log, and by what the file is known that it means: names are
 * rotated, so the name is no part of it.
 *
 * @param device number of the file system; -1 if {@code logtail2} wrote the cursor
 * @param inode number of the file
 * @param offset bytes of the file that were delivered
 * @param time when the file was looked at; what was modified later holds lines not yet read
 * @param key of the hashes
 * @param head fingerprint of the first bytes
 * @param before fingerprint of the bytes before {@code offset}
 */
record Cursor(
    long device,
    long inode,
    long offset,
    Instant time,
    SipHash key,
    Fingerprint head,
    Fingerprint before) {

  static final long UNKNOWN_DEVICE = -1;

  /** The cursor for the position that was reached in the file that {@code facts} describe. */
  static Cursor at(Trace trace, FileFacts facts, Instant time, SipHash key) {
    return new Cursor(
        facts.device(),
        facts.inode(),
        trace.offset(),
        time,
        key,
        Fingerprint.of(trace.head(), key),
        Fingerprint.of(trace.before(), key));
  }

  boolean means(FileFacts facts) {
    return inode == facts.inode() && (device == facts.device() || device == UNKNOWN_DEVICE);
  }

  /**
   * Whether content can prove the file; {@code logtail2} keeps none, and an empty file has none.
   */
  boolean provable() {
    return head.length() > 0;
  }

  /** Whether the next run starts at the same place with both. */
  boolean samePlace(Cursor other) {
    return device == other.device
        && inode == other.inode
        && offset == other.offset
        && head.equals(other.head)
        && before.equals(other.before);
  }
}
