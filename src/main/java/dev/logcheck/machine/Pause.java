package dev.logcheck.machine;

/**
 * Gives another program a moment to finish what it is doing: the real one is {@link SystemPause}.
 */
public interface Pause {
  /** Returns after a moment. */
  void pause();

  /** Nanoseconds since some moment, on a clock that nobody can set: how long pauses have lasted. */
  default long nanoTime() {
    return System.nanoTime();
  }
}
