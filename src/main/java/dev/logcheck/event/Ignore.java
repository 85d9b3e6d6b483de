package dev.logcheck.event;

import dev.logcheck.config.Stanza;
import java.nio.file.Path;
import java.util.List;

/**
 * Events that System Events leave out of the report, in an {@link EventBook}: a stanza {@code
 * Ignore}. A line that a raising rule took is reported all the same. Immutable, safe for threads.
 */
public final class Ignore {
  private final Stanza stanza;
  private final Condition condition;

  Ignore(Stanza stanza, Condition condition) {
    this.stanza = stanza;
    this.condition = condition;
  }

  /** What it is called. */
  public String name() {
    return stanza.name();
  }

  /** The file that it stands in. */
  public Path file() {
    return stanza.file();
  }

  /** The line of the file that it begins in, counted from 1. */
  public int line() {
    return stanza.line();
  }

  /** Whether it leaves an event out. */
  public boolean drops(EventValues event) {
    return condition.holds(event);
  }

  Condition condition() {
    return condition;
  }

  Stanza stanza() {
    return stanza;
  }

  /** Whole lines that it is tried on. */
  List<EventSample> samples() {
    return EventSample.of(stanza.values("Samples"));
  }
}
