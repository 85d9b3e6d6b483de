package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Starts programs of the system and collects what they say. */
final class Programs {
  private Programs() {}

  /**
   * Insists on a program of the system: in CI its absence is a failure, elsewhere the test is
   * skipped and says which Debian package would help.
   */
  static Path require(String program, String debianPackage) {
    Path path = Path.of(program);
    if (!Files.isExecutable(path)) {
      doWithout(program + " is missing; apt-get install " + debianPackage);
    }
    return path;
  }

  /** Insists likewise that something was permitted. */
  static void permit(String what, Outcome outcome) {
    if (outcome.status() != 0) {
      doWithout(what + " is not permitted here: " + outcome.err().strip());
    }
  }

  private static void doWithout(String message) {
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    Assumptions.abort(message);
  }

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
