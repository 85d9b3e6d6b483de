package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Compares reports with the copies kept in the test resources. */
final class Golden {
  private Golden() {}

  static void assertGolden(String name, String report) {
    assertEquals(read(name), report, name);
  }

  private static String read(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("golden/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
