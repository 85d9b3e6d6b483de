package dev.logcheck.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One open file of a log, the live one or a rotated one, read from a position onwards; keeps its
 * file through renames, because it is open.
 */
sealed interface LogContent extends Closeable permits PlainContent {

  Path path();

  FileFacts facts();

  /**
   * Goes to the position that {@code cursor} means.
   *
   * @return false, and stays at the beginning, if this is not the content that the cursor means
   */
  boolean seek(Cursor cursor) throws IOException;

  /**
   * Reads on, as {@link java.io.InputStream#read(byte[], int, int)} does, up to the size that the
   * file had when it was opened.
   */
  int read(byte[] buffer, int from, int length) throws IOException;

  /**
   * Whether what was read so far still stands in the file; asked after reading and before the bytes
   * are passed on, so that no byte of a file that was truncated meanwhile is taken for its old
   * content.
   */
  boolean intact() throws IOException;

  /** The position up to which lines were delivered; the reader moves it. */
  Trace trace();

  @Override
  void close() throws IOException;
}
