package dev.logcheck.acceptance;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs that stay root, where the tests are. */
final class Root {
  private Root() {}

  static void require() {
    RealPart.require(Installation.isRoot(), "only root can show this; run the tests as root");
  }

  static Outcome run(String... command) {
    try {
      Path scratch = Files.createTempDirectory("logcheck-root");
      Outcome outcome = Programs.run(scratch, Map.of("LC_ALL", "C"), List.of(command));
      Files.delete(scratch);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
