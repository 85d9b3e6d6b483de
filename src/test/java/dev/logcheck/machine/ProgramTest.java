package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  @Test
  void aProgramThatWritesNothingIsEndedWithWhatItStarted() throws Exception {
    Process process = new ProcessBuilder("/bin/sh", "-c", "sleep 86400; echo never").start();
    Optional<ProcessHandle> started = process.descendants().findAny();
    while (started.isEmpty()) {
      Thread.onSpinWait();
      started = process.descendants().findAny();
    }
    try (Program program = Program.start(command -> process, List.of("sh"), Duration.ZERO)) {
      IOException e = assertThrows(ProgramFailedException.class, program::readAllBytes);
      assertEquals(
          "sh wrote nothing for 0 minutes and was ended; run it by hand to see what it waits for",
          e.getMessage());
    }
    started.get().onExit().get();
    assertFalse(started.get().isAlive());
  }

  @Test
  void aProgramThatDoesNotEndWhenToldToIsEndedAllTheSame() throws IOException {
    try (Program program = shell("trap '' TERM; echo line; exec sleep 86400")) {
      assertEquals('l', program.read());
    }
  }

  @Test
  void whatAProgramLeavesBehindDoesNotHoldItsOutputOpen() throws IOException {
    try (Program program = shell("sleep 86400 & echo $!; seq 100000")) {
      String[] lines = new String(program.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      ProcessHandle left = ProcessHandle.of(Long.parseLong(lines[0])).orElseThrow();
      assertTrue(left.destroyForcibly());
      assertEquals("100000", lines[100_000]);
    }
  }

  private static Program shell(String script) throws IOException {
    return Program.start(new SystemProcessLauncher(), List.of("/bin/sh", "-c", script))
        .withoutInput();
  }
}
