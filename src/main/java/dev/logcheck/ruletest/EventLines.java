package dev.logcheck.ruletest;

import dev.logcheck.event.EventFields;
import dev.logcheck.event.EventFinder;
import dev.logcheck.event.EventLine;
import dev.logcheck.event.EventPattern;
import dev.logcheck.event.EventPlace;
import dev.logcheck.event.EventPrinter;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.StampZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * Finds the events in the lines of a log, and has each printed.
 *
 * <p>The automaton of all patterns finds the lines, the extractor decides on them. A line without a
 * stamp has the time of the line before, and the first ones that of reading.
 */
final class EventLines implements LogLines.LineConsumer {
  private final TestedEvents events;
  private final String log;
  private final EventFinder finder;
  private final StampReader stamps;
  private final EventPrinter printer;

  private long offset;
  private long micros;
  private long lines;
  private boolean found;

  /**
   * Finds nothing yet.
   *
   * @param log as documents name it
   * @param zones what stamps mean
   */
  EventLines(TestedEvents events, String log, StampZones zones, EventPrinter printer) {
    this.events = events;
    this.log = log;
    this.finder = new EventFinder(events.book(), null);
    this.stamps = zones.newReader();
    this.micros = zones.now().toEpochMilli() * 1000;
    this.printer = printer;
  }

  @Override
  public void at(long place) {
    offset = place;
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    lines++;
    long stamp = stamps.read(buffer, from, to);
    micros = stamp == StampReader.NO_STAMP ? micros : stamp;
    EventLine line = new EventLine(buffer, from, to, instant(), new EventPlace(log, offset, ""));
    try {
      finder.find(buffer, from, to, (event, fields) -> print(event, fields, line));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Instant instant() {
    long second = Math.floorDiv(micros, 1_000_000L);
    return Instant.ofEpochSecond(second, Math.floorMod(micros, 1_000_000L) * 1000);
  }

  private void print(EventPattern event, EventFields fields, EventLine line) {
    if (!events.covers(event.file())) {
      return;
    }
    found = true;
    try {
      printer.print(event, fields, line, finder.header());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many lines there were. */
  long lines() {
    return lines;
  }

  /** Whether any of them was an event. */
  boolean hasFound() {
    return found;
  }
}
