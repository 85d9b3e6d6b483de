package dev.logcheck.event;

import dev.logcheck.audit.LineExtractor;
import dev.logcheck.audit.Notes;

/** Notes the events of lines that match the same patterns, for one thread. */
final class EventExtraction implements LineExtractor.Extraction, EventExtractor.Sink {
  private final EventBook book;
  private final EventExtractor extractor;
  private final int[] patterns;
  private final EventValues values = new EventValues();
  private Notes notes;
  private int events;
  private byte[] line;
  private int begin;
  private int end;
  private boolean ignored;

  /**
   * Of lines that match just these.
   *
   * @param patterns their numbers in the book, ascending
   */
  EventExtraction(EventBook book, EventExtractor extractor, int[] patterns) {
    this.book = book;
    this.extractor = extractor;
    this.patterns = patterns;
  }

  @Override
  public boolean extract(byte[] text, int from, int to, Notes into) {
    notes = into;
    events = 0;
    line = text;
    begin = from;
    end = to;
    ignored = false;
    int place = into.size();
    extractor.find(patterns, patterns.length, text, from, to, this);
    if (events > 0) {
      into.set(place, events);
    }
    return events > 0;
  }

  @Override
  public void event(EventPattern event, EventFields fields) {
    if (events++ == 0) {
      notes.add(0);
    }
    notes.add(event.number());
    fields.write(notes, line, begin);
    ignored |=
        !book.ignores().isEmpty()
            && book.ignoring(values.of(event, fields, line, begin, end)) != null;
  }

  @Override
  public boolean ignores() {
    return ignored;
  }
}
