package dev.logcheck.audit;

import dev.logcheck.line.StampReader;

/**
 * The stamps of a log's lines: a line that has none takes that of the line before it, and so stays
 * behind it.
 *
 * <p>Only the findings are asked for, in their order. The line before one may have been dropped: so
 * it is looked for, backwards, but never further than the stamps are known. Each byte is thus
 * looked at once more at the most, and in a log with stamps hardly any. For one thread.
 */
final class StampSequence {
  private final StampReader reader;
  private byte[] text = {};

  /** The last stamp of the log, and up to where in its text it is known. */
  private long last = StampReader.NO_STAMP;

  private int knownTo;

  StampSequence(StampReader reader) {
    this.reader = reader;
  }

  /** Goes on with the next piece of the log. */
  void begin(byte[] text) {
    this.text = text;
    knownTo = 0;
  }

  /** The stamp of a line whose own stamp, or that it has none, was read already. */
  long stamp(int start, int end, long own) {
    last = own == StampReader.NO_STAMP ? before(start) : own;
    knownTo = end;
    return last;
  }

  /** Ends the piece, which is so long: the next goes on with the stamp of its last line. */
  void end(int length) {
    last = before(length);
  }

  /** Ends the log. */
  void endLog() {
    last = StampReader.NO_STAMP;
  }

  private long before(int position) {
    int end = position - 1;
    while (end > knownTo) {
      int start = end;
      while (start > knownTo && text[start - 1] != '\n') {
        start--;
      }
      long stamp = reader.read(text, start, end);
      if (stamp != StampReader.NO_STAMP) {
        return stamp;
      }
      end = start - 1;
    }
    return last;
  }
}
