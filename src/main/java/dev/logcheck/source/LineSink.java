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
        public void cut(Chunk line, int kept) {}

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
   * Takes a line, or an entry, of which not all could be kept; it is reported whatever it says.
   *
   * @param line its beginning, followed by words that say what was left out
   * @param kept so many of its bytes are those of the log; no line ends behind the last of them
   * @throws IOException if what the sink writes to fails
   */
  void cut(Chunk line, int kept) throws IOException;

  /**
   * Says that a log has come to its end, with all its generations: the first line of the next log
   * has no line before it. Whoever reads several logs says so, and not the source, which may fail.
   *
   * @throws IOException if what the sink writes to fails
   */
  void end() throws IOException;
}
