package dev.logcheck.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts programs of the system and collects what they say. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program to its end, with nothing on its standard input.
   *
   * @param scratch a directory for its output, which goes through files: no pipe can fill up, and a
   *     daemon that it leaves behind keeps nobody waiting
   * @param environment added to the one of this process
   */
  static Outcome run(Path scratch, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile(scratch, "out", "");
      Path err = Files.createTempFile(scratch, "err", "");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      int status = builder.start().waitFor();
      Outcome outcome = Outcome.of(status, Files.readAllBytes(out), Files.readAllBytes(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for " + command, e);
    }
  }
}
