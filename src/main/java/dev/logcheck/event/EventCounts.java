package dev.logcheck.event;

import dev.logcheck.audit.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
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

  /** For those who want to see each step: {@code 12 ssh-login-failed, 3 su}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    text.setEmptyValue("none");
    byName().forEach((name, count) -> text.add(count + " " + name));
    return text.toString();
  }
}
