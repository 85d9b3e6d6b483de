package dev.logcheck.machine;

/**
 * Gives another program a moment to finish what it is doing to a log: the real one is {@link
 * SystemPause}.
 */
public interface Pause {
  /** Returns after a moment. */
  void pause();
}
