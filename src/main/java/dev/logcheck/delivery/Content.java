package dev.logcheck.delivery;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Text that writes itself, so that a report of any size is never held in memory.
 *
 * <p>A delivery may write it more than once, such as to choose an encoding and then to send it. A
 * file is {@code out -> Files.copy(file, out)}.
 */
@FunctionalInterface
public interface Content {

  /**
   * Writes the whole text, UTF-8 with LF line ends; the same bytes each time.
   *
   * @param out not to be closed
   * @throws IOException if the text cannot be read, or the stream fails
   */
  void writeTo(OutputStream out) throws IOException;
}
