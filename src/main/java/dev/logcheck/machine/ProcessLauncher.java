package dev.logcheck.machine;

import java.io.IOException;

/** Starts other programs, every one of a run: the real one is {@link SystemProcessLauncher}. */
public interface ProcessLauncher {
  /**
   * Starts a program.
   *
   * @throws IOException if there is no such program
   */
  Process start(Command command) throws IOException;
}
