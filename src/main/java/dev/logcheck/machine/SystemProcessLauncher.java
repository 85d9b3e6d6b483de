package dev.logcheck.machine;

import java.io.IOException;
import java.util.List;

/** Starts processes of the operating system, with the environment of this one. */
public final class SystemProcessLauncher implements ProcessLauncher {

  @Override
  public Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).start();
  }
}
