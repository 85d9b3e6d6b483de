package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file, read and written so that neither a crash nor a link can hurt. */
final class StateFileTest {
  private final MemoryState state = new MemoryState();
  private final Path path = state.file("file");
  private final StateFile file = new StateFile(path);

  @Test
  void aMissingFileIsEmpty() throws IOException {
    assertEquals(Optional.empty(), file.read(10));
  }

  @Test
  void theLimitIsTheMostThatIsRead() throws IOException {
    Files.writeString(path, "0123456789");
    assertEquals(10, file.read(10).orElseThrow().bytes().length);
    assertRefused("larger than 9 bytes", 9);
  }

  private void assertRefused(String reason, int limit) {
    FileSystemException problem = assertThrows(FileSystemException.class, () -> file.read(limit));
    assertEquals("/state/file", problem.getFile());
    assertTrue(problem.getReason().startsWith(reason), problem.getReason());
  }

  @Test
  void noLinkIsFollowedInReading() throws IOException {
    Files.writeString(state.file("target"), "secret");
    Files.createSymbolicLink(path, state.file("target"));
    assertRefused("not a regular file; remove it", 10);
  }

  @Test
  void noLinkIsFollowedInWriting() throws IOException {
    Files.writeString(state.file("target"), "precious");
    Files.createSymbolicLink(path, state.file("target"));
    Files.createSymbolicLink(StateFile.temporary(state.directory()), state.file("target"));
    file.write(out -> out.write('x'));
    assertEquals("precious", Files.readString(state.file("target")));
    assertEquals("x", new String(file.read(1).orElseThrow().bytes(), StandardCharsets.UTF_8));
  }

  /** Its owner puts a link in the place of the file that root is writing. */
  @Test
  void noLinkIsFollowedThatComesWhileItIsWritten(@TempDir Path directory) throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "precious");
    Files.setLastModifiedTime(target, FileTime.fromMillis(0));
    Path real = directory.resolve("file");
    Path temporary = StateFile.temporary(directory);
    StateFile.Writing swapping =
        out -> {
          out.write('x');
          Files.delete(temporary);
          Files.createSymbolicLink(temporary, target);
        };
    assertThrows(IOException.class, () -> new StateFile(real).write(swapping));
    assertTrue(Files.notExists(real, LinkOption.NOFOLLOW_LINKS));
    new StateFile(real).replace(swapping, Instant.ofEpochSecond(1), false);
    assertThrows(IOException.class, () -> new StateFile(real).read(10));
    assertEquals("precious", Files.readString(target));
    assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(target));
  }

  @Test
  void aDirectoryIsRefused() throws IOException {
    Files.createDirectory(path);
    assertRefused("not a regular file; remove it", 10);
  }

  @Test
  void aFifoIsRefusedAtOnce(@TempDir Path directory) throws Exception {
    Path fifo = directory.resolve("fifo");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    assertThrows(FileSystemException.class, () -> new StateFile(fifo).read(10));
  }

  @Test
  void contentThatCannotBeMadeLeavesTheOldAndNothingElse() throws IOException {
    Files.writeString(path, "old");
    assertThrows(
        IOException.class,
        () ->
            file.write(
                out -> {
                  out.write(new byte[100]);
                  throw new IOException("source broke");
                }));
    assertEquals("old", Files.readString(path));
    assertTrue(Files.notExists(StateFile.temporary(state.directory())));
  }

  @Test
  void aWriteIsSyncedBeforeItsRenameAndTheRenameAfter() throws IOException {
    BreakingDisk disk = BreakingDisk.unbreakable();
    new StateFile(path, disk).write(out -> out.write('x'));
    assertEquals(2, disk.fsyncs());
  }

  @Test
  void aRealDirectoryIsWrittenToo(@TempDir Path directory) throws IOException {
    StateFile real = new StateFile(directory.resolve("file"));
    real.write(out -> out.write('x'));
    assertEquals(1, real.read(1).orElseThrow().bytes().length);
  }
}
