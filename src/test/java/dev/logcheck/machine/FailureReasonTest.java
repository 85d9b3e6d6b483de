package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FailureReasonTest {
  @Test
  void aReasonIsInWordsWhateverTheException() {
    Map<IOException, String> reasons =
        Map.of(
            new AccessDeniedException("/a"), "permission denied",
            new NoSuchFileException("/a"), "no such file",
            new NotDirectoryException("/a"), "not a directory",
            new FileAlreadyExistsException("/a"), "exists already",
            new DirectoryNotEmptyException("/a"), "not empty",
            new FileSystemException("/a", null, "Too many links"), "Too many links",
            new FileSystemLoopException("/a"),
                "it cannot be read or written (FileSystemLoopException)",
            new IOException("No space left on device"), "No space left on device",
            new EOFException(), "it cannot be read or written (EOFException)",
            new MalformedInputException(1), "Input length = 1 (MalformedInputException)");
    reasons.forEach((e, reason) -> assertEquals(reason, FailureReason.of(e)));
  }

  @Test
  void theFileIsNamedWhereItIsKnown() {
    assertEquals("/a: no such file", FailureReason.withFile(new NoSuchFileException("/a")));
    assertEquals("Broken pipe", FailureReason.withFile(new IOException("Broken pipe")));
  }
}
