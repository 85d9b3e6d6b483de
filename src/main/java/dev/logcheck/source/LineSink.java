package dev.logcheck.source;

import java.io.IOException;

/** Takes the lines of one log after the other, each log's lines in their order. */
public interface LineSink {

  /** Takes nothing in. */
  LineSink NONE =
      new LineSink() {
        @Override
        public void lines(Chunk lines) {}

        @Override
        public void entry(Chunk entry) {}

        @Override
        public void end() {}
      };

  /**
   * Takes whole lines.
   *
   * @throws IOException if what the sink writes to fails
   */
  void lines(Chunk lines) throws IOException;

  /**
   * Takes one journal entry of several lines, which is reported whole or not at all.
   *
   * @throws IOException if what the sink writes to fails
   */
  void entry(Chunk entry) throws IOException;

  /**
   * Says that a log has come to its end, with all its generations: the first line of the next log
   * has no line before it. Whoever reads several logs says so, and not the source, which may fail.
   *
   * @throws IOException if what the sink writes to fails
   */
  void end() throws IOException;
}
