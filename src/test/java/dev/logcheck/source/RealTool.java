package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** Finds a program. */
  static RealTool of(String name, String debianPackage) {
    return new RealTool(RealPart.program(name, debianPackage));
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
