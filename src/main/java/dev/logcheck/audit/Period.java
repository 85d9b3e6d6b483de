package dev.logcheck.audit;

/** The time that the stamps of all logs cover, as far as the ends of their pieces tell. */
final class Period {
  private Totals covering = Totals.NONE;

  void note(long stamp) {
    covering = covering.including(stamp);
  }

  long first() {
    return covering.first();
  }

  long last() {
    return covering.last();
  }
}
