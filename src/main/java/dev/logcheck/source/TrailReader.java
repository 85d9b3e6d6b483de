package dev.logcheck.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a trail from its oldest file to the log itself, and says how far it came. */
final class TrailReader {
  private final String log;
  private final Trail trail;
  private final Optional<Cursor> start;
  private final LineBuffer buffer;
  private final Notices notices;
  private final List<LogContent> visited = new ArrayList<>();

  TrailReader(String log, Trail trail, Optional<Cursor> start, LineBuffer buffer, Notices notices) {
    this.log = log;
    this.trail = trail;
    this.start = start;
    this.buffer = buffer;
    this.notices = notices;
  }

  /** Pushes all complete lines; a file that is truncated meanwhile ends the reading. */
  long push(LineSink sink) throws IOException {
    long bytes = 0;
    for (LogContent content : trail.contents()) {
      Generation generation = Generation.of(log, content.mark());
      LineBuffer.Pushed pushed = buffer.push(content, generation, trail.finished(content), sink);
      visited.add(content);
      bytes += pushed.bytes();
      content.failure().ifPresent(reason -> notices.unreadable(content, reason));
      if (!pushed.intact()) {
        break;
      }
    }
    return bytes;
  }

  Cursor reached(Instant now, SipHash key) {
    LogContent last = visited.get(visited.size() - 1);
    return new Cursor(position(last, key), previous(last, key), unreadSince(last, now), key);
  }

  /** A half line that waits was written before the log was looked at, and is not yet read. */
  private static Instant unreadSince(LogContent last, Instant now) {
    boolean waits = last.mark().offset() < last.facts().size();
    Instant modified = last.facts().modified();
    return waits && modified.isBefore(now) ? modified : now;
  }

  private Optional<Cursor.Previous> previous(LogContent last, SipHash key) {
    if (trail.previousKept()) {
      return start.flatMap(Cursor::previous);
    }
    boolean lastWasRead = last.mark().offset() > 0;
    return predecessor(lastWasRead)
        .map(content -> new Cursor.Previous(position(content, key), content.path().toString()))
        .filter(previous -> !(lastWasRead && previous.position().finished()));
  }

  /** The file before the last; where nothing was read of the last, one of which something was. */
  private Optional<LogContent> predecessor(boolean lastWasRead) {
    int before = visited.size() - 2;
    for (int i = before; i >= 0; i--) {
      if (lastWasRead || visited.get(i).mark().offset() > 0) {
        return Optional.of(visited.get(i));
      }
    }
    return before < 0 ? Optional.empty() : Optional.of(visited.get(before));
  }

  /** Where nothing was read, the position is what it was: its fingerprints may not be at hand. */
  private Position position(LogContent content, SipHash key) {
    return start
        .flatMap(cursor -> known(cursor, content))
        .orElseGet(() -> Position.in(content, key));
  }

  private static Optional<Position> known(Cursor cursor, LogContent content) {
    return cursor
        .previous()
        .map(Cursor.Previous::position)
        .filter(
            position ->
                position.finished()
                    && position.means(content.facts())
                    && position.offset() == content.mark().offset());
  }
}
