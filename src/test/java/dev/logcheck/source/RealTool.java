package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A program of the operating system that a test runs beside the code. */
final class RealTool {
  private final Path path;

  private RealTool(Path path) {
    this.path = path;
  }

  /** Finds a program; in CI it has to be there, elsewhere the test is skipped without it. */
  static RealTool named(String name) {
    List<Path> found =
        Stream.concat(
                Arrays.stream(System.getenv("PATH").split(":")),
                Stream.of("/usr/sbin", "/usr/lib/systemd"))
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .toList();
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(!found.isEmpty(), name + " has to be installed");
    }
    assumeTrue(!found.isEmpty(), name + " is not installed");
    return new RealTool(found.get(0));
  }

  String path() {
    return path.toString();
  }

  /** Runs the program, and returns what it prints. */
  String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(path.toString()), Arrays.stream(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    String text = new String(output, StandardCharsets.UTF_8);
    assertTrue(process.waitFor() == 0, () -> command + ": " + text);
    return text;
  }
}
