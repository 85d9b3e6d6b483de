package dev.logcheck.event;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.LineExtractor.Extract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The events of one line, on their way from the thread that scans to the one that reads. */
final class FoundEvents implements EventExtractor.Sink, Extract {
  private final EventScan.Sink sink;
  private final List<EventPattern> events = new ArrayList<>(1);
  private final List<EventFields> fields = new ArrayList<>(1);

  FoundEvents(EventScan.Sink sink) {
    this.sink = sink;
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  @Override
  public void event(EventPattern event, EventFields found) {
    events.add(event);
    fields.add(found.copy());
  }

  @Override
  public void handOn(Finding line) throws IOException {
    for (int i = 0; i < events.size(); i++) {
      sink.event(events.get(i), fields.get(i), line);
    }
  }
}
