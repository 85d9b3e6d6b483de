package dev.logcheck.event;

import dev.logcheck.line.Header;
import dev.logcheck.regex.Matcher;

/**
 * Finds the events that single lines are, for one thread: an automaton of all patterns finds the
 * lines, an {@link EventExtractor} takes the fields, and a condition can choose.
 */
public final class EventFinder {
  private final Matcher matcher;
  private final EventExtractor extractor;
  private final Condition condition;
  private final EventValues values = new EventValues();

  /**
   * Finds events of a book.
   *
   * @param condition has to hold for an event; null for every event
   */
  public EventFinder(EventBook book, Condition condition) {
    this.matcher = book.plainSet().newMatcher();
    this.extractor = book.newExtractor();
    this.condition = condition;
  }

  /** Tells the sink each event that the line from {@code from} up to {@code to} is. */
  public void find(byte[] line, int from, int to, EventExtractor.Sink sink) {
    int[] patterns = matcher.match(line, from, to).patterns();
    if (patterns.length == 0) {
      return;
    }
    EventExtractor.Sink chosen =
        (event, fields) -> {
          if (condition == null || condition.holds(values.of(event, fields, line, from, to))) {
            sink.event(event, fields);
          }
        };
    extractor.find(patterns, patterns.length, line, from, to, chosen);
  }

  /** The header of the line of the last event. */
  public Header header() {
    return extractor.header();
  }
}
