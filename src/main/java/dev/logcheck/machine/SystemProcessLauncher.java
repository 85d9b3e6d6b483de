package dev.logcheck.machine;

import java.io.IOException;

/** Starts processes of the operating system, with the environment of this one. */
public final class SystemProcessLauncher implements ProcessLauncher {

  @Override
  public Process start(Command command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command.words());
    if (command.input() != null) {
      process.redirectInput(command.input().toFile());
    }
    if (command.output() != null) {
      process.redirectErrorStream(true).redirectOutput(command.output().toFile());
    }
    return process.start();
  }
}
