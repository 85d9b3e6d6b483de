package dev.logcheck.source;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A log that is just being copied and then truncated, so that its lines stand in two files. */
final class CopyUnderWayException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  CopyUnderWayException(Path log, Path copy) {
    super(log.toString(), copy.toString(), "is being copied to " + copy);
  }
}
