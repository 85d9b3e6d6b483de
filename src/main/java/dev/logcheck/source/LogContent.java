package dev.logcheck.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One open file of a log, the live one or a rotated one, read from a position onwards; keeps its
 * file through renames, because it is open.
 */
interface LogContent extends ByteInput, Closeable {

  Path path();

  FileFacts facts();

  boolean compressed();

  /**
   * Goes to a position in the file.
   *
   * @return false, and stays at the beginning, if this is not the content that {@code position}
   *     means
   */
  boolean seek(Position position, SipHash key) throws IOException;

  /**
   * Goes back to the beginning of the line that goes on here: a writer that kept a rotated file has
   * ended a line that was reported as far as it was there, and now all of it can be judged.
   */
  default void returnToLine() throws IOException {}

  /**
   * Reads on, as {@link java.io.InputStream#read(byte[], int, int)} does, up to the size that the
   * file had when it was opened. What cannot be read ends the file, as {@link #failure} then says.
   */
  @Override
  int read(byte[] buffer, int from, int length);

  /** Why reading ended before the end. */
  Optional<IOException> failure();

  /**
   * Whether what was read so far still stands in the file; asked after reading and before the bytes
   * are passed on, so that no byte of a file that was truncated meanwhile is taken for its old
   * content.
   */
  boolean intact();

  /** The position up to which lines were delivered; the reader moves it. */
  Bookmark mark();

  @Override
  void close() throws IOException;
}
