package dev.logcheck.source;

import java.nio.file.FileSystemException;

/** A directory, a FIFO or a device where a log should be; is not opened. */
final class NotRegularFileException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  NotRegularFileException(String path) {
    super(path, null, "not a regular file");
  }
}
