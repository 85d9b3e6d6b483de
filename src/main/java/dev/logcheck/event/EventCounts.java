package dev.logcheck.event;

import dev.logcheck.audit.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happened, by event. */
public final class EventCounts implements EventScan.Sink {
  private final Map<String, Long> counts = new HashMap<>();

  /** Counts an event as often as its line says that it happened. */
  @Override
  public void event(EventPattern event, EventFields fields, Finding line) {
    counts.merge(event.event(), (long) fields.repeats(), Long::sum);
  }

  /** How often each event happened that did, by its name. */
  public Map<String, Long> byName() {
    return new TreeMap<>(counts);
  }
}
