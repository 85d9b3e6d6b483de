package dev.logcheck.source;

import java.util.Optional;

/**
 * One content of a log: what stands in the log itself, or in one of its rotated files. It stays the
 * same when the file is renamed or compressed.
 *
 * <p>Comes with each {@link Chunk}, so that whoever takes lines can say where they stand. There is
 * one object for each, as long as a run lasts.
 */
public final class Generation {
  /** Of lines that come from no log. */
  public static final Generation NONE = withoutContent("");

  private final String log;
  private final Optional<Bookmark> bookmark;

  private Generation(String log, Optional<Bookmark> bookmark) {
    this.log = log;
    this.bookmark = bookmark;
  }

  /** That of a file which is read with this bookmark. */
  static Generation of(String log, Bookmark bookmark) {
    return new Generation(log, Optional.of(bookmark));
  }

  /** Of lines that stand in no file: those of the journal, and warnings about a log. */
  public static Generation withoutContent(String log) {
    return new Generation(log, Optional.empty());
  }

  /** The log as the administrator names it: a path, or {@code journal}. */
  public String log() {
    return log;
  }

  /**
   * The first bytes, by which the content is known again: at most 1,024, uncompressed. They may be
   * fewer until the log has been read. Empty for lines that stand in no file.
   */
  public byte[] head() {
    return bookmark.isPresent() ? bookmark.get().head().clone() : new byte[0];
  }
}
