package dev.logcheck.run;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.JoinedLines;
import dev.logcheck.audit.SortedLines;
import dev.logcheck.event.EventFields;
import dev.logcheck.event.EventFinder;
import dev.logcheck.event.EventIds;
import dev.logcheck.event.EventLine;
import dev.logcheck.event.EventPattern;
import dev.logcheck.event.EventPlace;
import dev.logcheck.event.EventPrinter;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.StampZones;
import dev.logcheck.line.TrailingSpace;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import dev.logcheck.source.LineSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Takes the lines of whole logs, keeps those that are wanted events, and shows them by their time.
 *
 * <p>Only lines are kept, and their fields are taken again when they are printed: so memory does
 * not grow with what the logs hold. For one thread.
 */
final class EventHistory implements LineSink {
  private static final long MICROS = 1_000_000L;

  private final EventFinder finder;
  private final StampReader stamps;
  private final long since;
  private final long now;
  private final SortedLines lines;
  private long stamp;

  /**
   * Keeps nothing yet.
   *
   * @param finder finds the events that are wanted
   * @param since when an event happened at the earliest
   * @param zones what a stamp without year or zone means; a line before the first stamp has its
   *     time
   * @param lines keep the lines
   */
  EventHistory(EventFinder finder, Instant since, StampZones zones, SortedLines lines) {
    this.finder = finder;
    this.stamps = zones.newReader();
    this.since = micros(since);
    this.now = micros(zones.now());
    this.lines = lines;
    this.stamp = now;
  }

  @Override
  public void lines(Chunk chunk) throws IOException {
    byte[] text = chunk.buffer();
    int start = chunk.from();
    while (start < chunk.to()) {
      int newline = start;
      while (text[newline] != '\n') {
        newline++;
      }
      int end = TrailingSpace.start(text, start, newline);
      line(chunk.generation(), chunk.offset(start), text, start, end);
      start = newline + 1;
    }
  }

  @Override
  public void entry(Chunk entry) throws IOException {
    byte[] copy = Arrays.copyOfRange(entry.buffer(), entry.from(), entry.to());
    byte[] line = JoinedLines.of(copy, copy.length);
    line(entry.generation(), entry.offset(entry.from()), line, 0, line.length);
  }

  /** What its end says is not known, so it is no event. */
  @Override
  public void cut(Chunk line, int kept) {}

  @Override
  public void end() {
    stamp = now;
  }

  private void line(Generation generation, long offset, byte[] text, int from, int to)
      throws IOException {
    long own = stamps.read(text, from, to);
    stamp = own == StampReader.NO_STAMP ? stamp : own;
    if (stamp < since) {
      return;
    }
    boolean[] wanted = {false};
    finder.find(text, from, to, (event, fields) -> wanted[0] = true);
    if (wanted[0]) {
      lines.add(generation, offset, text, from, to, stamp);
    }
  }

  /** Prints the events that were found, by their time. */
  void print(EventPrinter printer, EventIds ids) throws IOException {
    try {
      lines.forEach(line -> print(line, printer, ids));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void print(Finding found, EventPrinter printer, EventIds ids) {
    EventLine line =
        new EventLine(
            found.buffer(), found.from(), found.to(), time(found.stamp()), place(found, ids));
    finder.find(
        found.buffer(),
        found.from(),
        found.to(),
        (event, fields) -> print(event, fields, line, printer));
  }

  private void print(EventPattern event, EventFields fields, EventLine line, EventPrinter printer) {
    try {
      printer.print(event, fields, line, finder.header());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EventPlace place(Finding line, EventIds ids) {
    Generation content = line.generation();
    byte[] bytes = line.buffer();
    String id =
        ids.of(line.log(), content.firstLine(), line.offset(), bytes, line.from(), line.to());
    return new EventPlace(line.log(), content.isFile() ? line.offset() : Chunk.NO_OFFSET, id);
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * MICROS + time.getNano() / 1000;
  }

  private static Instant time(long stamp) {
    long second = Math.floorDiv(stamp, MICROS);
    return Instant.ofEpochSecond(second, Math.floorMod(stamp, MICROS) * 1000);
  }
}
