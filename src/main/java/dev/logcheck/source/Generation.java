package dev.logcheck.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * One content of a log: what stands in the log itself, or in one of its rotated files. It stays the
 * same when the file is renamed or compressed. Of the journal it is one boot.
 *
 * <p>Comes with each {@link Chunk}, so that whoever takes lines can say where they stand. There is
 * one object for each, as long as a run lasts.
 */
public final class Generation {
  /** Of lines that come from no log. */
  public static final Generation NONE = of("");

  private final String log;
  private final Bookmark mark;
  private final boolean file;

  private Generation(String log, Bookmark mark, boolean file) {
    this.log = log;
    this.mark = mark;
    this.file = file;
  }

  /**
   * A new one.
   *
   * @param log as the administrator names it
   */
  public static Generation of(String log) {
    return new Generation(log, new Bookmark(), false);
  }

  /** The content of a file of a log. */
  static Generation in(String log, LogContent content) {
    return new Generation(log, content.mark(), true);
  }

  /** What came in one boot. */
  static Generation ofBoot(String log, String boot) {
    return new Generation(log, new Bookmark(boot.getBytes(US_ASCII), new byte[0], 0), false);
  }

  /** The log as the administrator names it: a path, or {@code journal}. */
  public String log() {
    return log;
  }

  /** Whether it is the content of a file: else offsets in it count no bytes. */
  public boolean isFile() {
    return file;
  }

  /**
   * The line with which the content begins, or so much of it as is kept: what tells it from the
   * other contents of the log. Known once a line of it was given out.
   */
  public byte[] firstLine() {
    byte[] head = mark.head();
    int end = 0;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return Arrays.copyOf(head, end);
  }
}
