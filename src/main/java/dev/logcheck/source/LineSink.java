package dev.logcheck.source;

import java.io.IOException;

/** Takes the lines of a log in their order; the buffers belong to the source and are used again. */
public interface LineSink {

  /** Takes nothing in. */
  LineSink NONE =
      new LineSink() {
        @Override
        public void lines(byte[] buffer, int from, int to) {}

        @Override
        public void entry(byte[] buffer, int from, int to) {}
      };

  /**
   * Takes whole lines.
   *
   * @param buffer holds the lines; not to be kept
   * @param from index of the first byte of the first line
   * @param to index behind the newline that ends the last line
   * @throws IOException if what the sink writes to fails
   */
  void lines(byte[] buffer, int from, int to) throws IOException;

  /**
   * Takes one journal entry of several lines, which is reported whole or not at all.
   *
   * @param buffer holds the entry; not to be kept
   * @param from index of the first byte of its first line
   * @param to index behind the newline that ends its last line
   * @throws IOException if what the sink writes to fails
   */
  void entry(byte[] buffer, int from, int to) throws IOException;
}
