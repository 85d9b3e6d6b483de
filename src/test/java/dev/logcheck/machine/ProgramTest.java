package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from programs, which are shell scripts here. */
final class ProgramTest {
  @Test
  void complaintsOfAProgramThatEndsWellAreNotPartOfItsOutput() throws IOException {
    try (Program program = shell("echo line; yes hint | head -c 1000000 >&2")) {
      assertEquals("line\n", new String(program.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aProgramWhoseComplaintsHaveNoEndIsEnded() throws IOException {
    try (Program program = shell("echo line; exec yes hint >&2")) {
      IOException e = assertThrows(ProgramFailedException.class, program::readAllBytes);
      assertTrue(e.getMessage().startsWith("/bin/sh ended with status 143: hint\nhint\n"));
      assertTrue(e.getMessage().length() < 5000);
    }
  }

  private static Program shell(String script) throws IOException {
    return Program.start(new SystemProcessLauncher(), List.of("/bin/sh", "-c", script))
        .withoutInput();
  }
}
