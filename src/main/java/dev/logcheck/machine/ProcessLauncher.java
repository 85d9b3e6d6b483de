package dev.logcheck.machine;

import java.io.IOException;
import java.util.List;

/**
 * Starts the programs that read what Java cannot: the real one is {@link SystemProcessLauncher}.
 */
public interface ProcessLauncher {
  /**
   * Starts a program with its standard input, output and error as pipes.
   *
   * @throws IOException if there is no such program
   */
  Process start(List<String> command) throws IOException;
}
