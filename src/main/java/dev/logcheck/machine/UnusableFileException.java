package dev.logcheck.machine;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something else stands where a file of this program should: its reason ends with the fix. */
public final class UnusableFileException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses the file.
   *
   * @param problem what is wrong with it, to which the fix is added
   */
  public UnusableFileException(Path file, String problem) {
    super(file.toString(), null, problem + "; remove it");
  }
}
