package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aMissingPermissionComesWithTheCommandThatGivesIt() {
    assertEquals(
        "permission denied; let the group adm read it: chgrp adm /var/log/a; chmod g+r /var/log/a;"
            + " if adm may read it already, run this as the user logcheck: sudo -u logcheck ...,"
            + " or ask root",
        FailureReason.withFix(new AccessDeniedException("/var/log/a")));
    assertEquals(
        "/etc/logcheck/a: permission denied; run this as the user logcheck: sudo -u logcheck ...,"
            + " or ask root; if logcheck cannot read it either: chgrp logcheck /etc/logcheck/a;"
            + " chmod g+rX /etc/logcheck/a",
        FailureReason.withFileAndFix(new AccessDeniedException("/etc/logcheck/a")));
  }

  @Test
  void positionsAreForTheUserLogcheckAlone() {
    assertEquals(
        FailureReason.AS_LOGCHECK,
        FailureReason.fix(new AccessDeniedException("/var/lib/logcheck/offset.journal")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/root", "/root/x", "/etc", "/etc/shadow", "/etc/logcheck-old", "/var/log/../x"})
  void nothingButLogsAndRulesIsOpenedToAGroup(String name) {
    assertEquals(
        "copy the file to where you may read it, or run this as root",
        FailureReason.fix(new AccessDeniedException(name)));
  }

  @Test
  void aNameOfAFileIsNoCommandWhenItIsCopied() {
    String fix = FailureReason.fix(new AccessDeniedException("/var/log/a; rm b"));
    assertTrue(fix.contains("chmod g+r '/var/log/a; rm b';"), fix);
  }

  @Test
  void aFixIsNotSaidTwice() {
    UnusableFileException e = new UnusableFileException(Path.of("/a"), "not a regular file");
    assertEquals("/a: not a regular file; remove it", FailureReason.withFileAndFix(e));
  }

  @Test
  void theFileIsNamedWhereItIsKnown() {
    assertEquals("/a: no such file", FailureReason.withFile(new NoSuchFileException("/a")));
    assertEquals("Broken pipe", FailureReason.withFile(new IOException("Broken pipe")));
  }
}
