package dev.logcheck.audit;

import dev.logcheck.line.StampReader;

/** The time that the stamps of all logs cover, as far as the ends of their pieces tell. */
final class Period {
  private long first = StampReader.NO_STAMP;
  private long last = StampReader.NO_STAMP;

  void note(long stamp) {
    if (stamp == StampReader.NO_STAMP) {
      return;
    }
    first = first == StampReader.NO_STAMP ? stamp : Math.min(first, stamp);
    last = Math.max(last, stamp);
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }
}
