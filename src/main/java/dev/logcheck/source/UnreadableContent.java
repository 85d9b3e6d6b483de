package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A rotated file that cannot be opened: gives nothing, and says why if it would have been read. */
record UnreadableContent(RotatedFile file, Bookmark mark, IOException reason)
    implements LogContent {

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public FileFacts facts() {
    return file.facts();
  }

  @Override
  public boolean compressed() {
    return !file.plain();
  }

  @Override
  public boolean seek(Position position, SipHash key) {
    return false;
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    return -1;
  }

  @Override
  public Optional<IOException> failure() {
    return Optional.of(reason);
  }

  @Override
  public boolean intact() {
    return true;
  }

  @Override
  public void close() {}
}
