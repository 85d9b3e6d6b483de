package dev.logcheck.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes of the operating system, with the environment of this one. */
public final class SystemProcessLauncher implements ProcessLauncher {
  /**
   * Runs the program that its words name, and then reads on where the program stopped: both have
   * the same open file. What the shell itself has to say, such as {@code Killed}, is for nobody.
   */
  private static final String WATCH =
      "exec 3>&2 2>/dev/null; (exec \"$@\" 2>&3 3>&-) || exit;"
          + " [ \"$(head -c 1 | wc -c)\" -eq 0 ] || exit "
          + Command.UNREAD;

  @Override
  public Process start(Command command) throws IOException {
    if (command.input() == null) {
      return new ProcessBuilder(command.words()).start();
    }
    List<String> words = command.isOnTerminal() ? command.words() : watched(command.words());
    return new ProcessBuilder(words)
        .redirectInput(command.input().toFile())
        .redirectErrorStream(true)
        .redirectOutput(command.output().toFile())
        .start();
  }

  private static List<String> watched(List<String> words) throws IOException {
    // The shell would start in any case.
    if (!Files.isExecutable(Path.of(words.get(0)))) {
      throw new NoSuchFileException(words.get(0));
    }
    List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "sh"));
    watched.addAll(words);
    return watched;
  }
}
