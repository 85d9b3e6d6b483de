package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.Pause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at one time. */
final class RunLockTest {
  @TempDir Path directory;
  private static final String KEY = "LOCKDIR in /etc/logcheck/logcheck.conf:4:9";

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(told, true, StandardCharsets.UTF_8);
  private Duration waited = Duration.ZERO;

  private RunLock acquire(Pause meanwhile) throws FailedRunException {
    return RunLock.acquire(directory, KEY, new Second(meanwhile), Optional.of(terminal));
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
    RunLock.acquire(link, KEY, new Second(() -> {}), Optional.empty()).close();
    assertTrue(Files.isRegularFile(real.resolve(RunLock.FILE)));
  }

  @Test
  void aMissingDirectoryIsMadeForNobodyElse() throws Exception {
    Path missing = directory.resolve("lock/logcheck");
    RunLock.acquire(missing, KEY, new Second(() -> {}), Optional.empty()).close();
    Set<PosixFilePermission> modes = Files.getPosixFilePermissions(missing);
    assertFalse(modes.contains(PosixFilePermission.OTHERS_EXECUTE));
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

  @Test
  void onATerminalItSaysThatItWaits() throws Exception {
    RunLock first = acquire(() -> {});
    assertEquals("", told.toString(StandardCharsets.UTF_8));
    acquire(() -> close(first)).close();
    String text = told.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("Another logcheck is at work; waiting for up to 60 s"), text);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamedInPlainWords() throws Exception {
    Files.createFile(directory.resolve("file"));
    directory = directory.resolve("file/lock");
    String message = assertThrows(FailedRunException.class, () -> acquire(() -> {})).getMessage();
    String expected = "Failed to get lockfile: " + directory + ": there is no such directory";
    assertTrue(message.startsWith(expected), message);
    assertTrue(message.endsWith("or name another one: " + KEY), message);
    assertFalse(message.contains("Exception"), message);
  }

  /** Time that passes while somebody waits, a second at a time. */
  private final class Second implements Pause {
    private final Pause meanwhile;

    Second(Pause meanwhile) {
      this.meanwhile = meanwhile;
    }

    @Override
    public void pause() {
      waited = waited.plusSeconds(1);
      meanwhile.pause();
    }

    @Override
    public long nanoTime() {
      return waited.toNanos();
    }
  }
}
