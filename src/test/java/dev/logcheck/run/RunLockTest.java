package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at one time. */
final class RunLockTest {
  private static final Instant START = Instant.parse("2026-11-20T06:25:01Z");

  @TempDir Path directory;
  private Duration waited = Duration.ZERO;

  private RunLock acquire(Pause meanwhile) throws FailedRunException {
    Pause second =
        () -> {
          waited = waited.plusSeconds(1);
          meanwhile.pause();
        };
    return RunLock.acquire(directory, new Waiting(), second);
  }

  @Test
  void aFreeLockIsTakenAtOnce() throws Exception {
    acquire(() -> {}).close();
    assertEquals(Duration.ZERO, waited);
  }

  @Test
  void aRunWaitsForTheOneThatHoldsTheLock() throws Exception {
    RunLock first = acquire(() -> {});
    RunLock second =
        acquire(
            () -> {
              if (waited.equals(Duration.ofSeconds(59))) {
                close(first);
              }
            });
    second.close();
    assertEquals(Duration.ofSeconds(59), waited);
  }

  @Test
  void theDirectoryMayBeALink() throws Exception {
    Path real = Files.createDirectory(directory.resolve("real"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), real);
    RunLock.acquire(link, new Waiting(), () -> {}).close();
    assertTrue(Files.isRegularFile(real.resolve(RunLock.FILE)));
  }

  @Test
  void aLinkInThePlaceOfTheFileIsNotFollowed() throws Exception {
    Path target = directory.resolve("target");
    Files.createSymbolicLink(directory.resolve(RunLock.FILE), target);
    FailedRunException failure = assertThrows(FailedRunException.class, () -> acquire(() -> {}));
    assertTrue(
        failure.getMessage().contains(RunLock.FILE + ": not a regular file; remove it"),
        failure.getMessage());
    assertTrue(Files.notExists(target));
  }

  private static void close(RunLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void afterAMinuteItSaysSo() throws Exception {
    try (RunLock first = acquire(() -> {})) {
      FailedRunException failure = assertThrows(FailedRunException.class, () -> acquire(() -> {}));
      assertTrue(
          failure.getMessage().startsWith("Another logcheck process is still running"),
          failure.getMessage() + first);
    }
    assertEquals(Duration.ofSeconds(60), waited);
  }

  @Test
  void whatIsNoFileIsNamedAndNeverOpened() throws Exception {
    Path lock = directory.resolve(RunLock.FILE);
    Files.createSymbolicLink(lock, directory.resolve("elsewhere"));
    String link = assertThrows(FailedRunException.class, () -> acquire(() -> {})).getMessage();
    assertTrue(link.contains(lock + ": not a regular file; remove it"), link);
    Files.delete(lock);
    assertEquals(0, new ProcessBuilder("mkfifo", lock.toString()).start().waitFor());
    String fifo = assertThrows(FailedRunException.class, () -> acquire(() -> {})).getMessage();
    assertTrue(fifo.contains(lock + ": not a regular file; remove it"), fifo);
    assertTrue(Files.notExists(directory.resolve("elsewhere")));
  }

  /** A clock that moves while somebody waits. */
  private final class Waiting extends Clock {
    @Override
    public Instant instant() {
      return START.plus(waited);
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
