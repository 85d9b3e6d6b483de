package dev.logcheck.source;

/**
 * One content of a log: what stands in the log itself, or in one of its rotated files. It stays the
 * same when the file is renamed or compressed.
 *
 * <p>Comes with each {@link Chunk}, so that whoever takes lines can say where they stand. There is
 * one object for each, as long as a run lasts.
 */
public final class Generation {
  /** Of lines that come from no log. */
  public static final Generation NONE = of("");

  private final String log;

  private Generation(String log) {
    this.log = log;
  }

  /**
   * A new one.
   *
   * @param log as the administrator names it
   */
  public static Generation of(String log) {
    return new Generation(log);
  }

  /** The log as the administrator names it: a path, or {@code journal}. */
  public String log() {
    return log;
  }
}
