package dev.logcheck.ruletest;

import dev.logcheck.machine.FailureReason;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories that this user may not look into: what is in them seems to be missing. */
final class ClosedDirectory {
  private ClosedDirectory() {}

  /** What is said of a file that this user may not read, in the words of the original. */
  static String permissionDenied(Path file, String name) {
    return "'" + name + "' permission denied; " + fix(file);
  }

  private static String fix(Path file) {
    return FailureReason.fix(new AccessDeniedException(file.toString()));
  }

  /**
   * Fails if such a directory lies above a file.
   *
   * @param name the file, as it was typed
   * @throws FailedTrialException names the directory and the fix
   */
  static void check(Path file, String name, TestStatus status) throws FailedTrialException {
    Path absolute = file.toAbsolutePath();
    for (int i = 1; i < absolute.getNameCount(); i++) {
      Path above = absolute.getRoot().resolve(absolute.subpath(0, i));
      if (Files.isDirectory(above) && !Files.isExecutable(above)) {
        throw new FailedTrialException(
            status,
            "'" + name + "': permission denied in the directory " + above + "; " + fix(above));
      }
    }
  }
}
