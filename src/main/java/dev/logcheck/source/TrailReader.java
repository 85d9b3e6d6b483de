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
  private final LogProblems problems;
  private final List<LogContent> visited = new ArrayList<>();

  TrailReader(
      String log, Trail trail, Optional<Cursor> start, LineBuffer buffer, LogProblems problems) {
    this.log = log;
    this.trail = trail;
    this.start = start;
    this.buffer = buffer;
    this.problems = problems;
  }

  /** Pushes all complete lines; a file that is truncated meanwhile ends the reading. */
  long push(LineSink sink) throws IOException {
    long bytes = 0;
    for (LogContent content : trail.contents()) {
      Generation generation = Generation.in(log, content);
      LineBuffer.Pushed pushed = buffer.push(content, generation, trail.finished(content), sink);
      visited.add(content);
      bytes += pushed.bytes();
      if (content.failure().isPresent()) {
        problems.unreadable(content, content.failure().get());
      }
      if (!pushed.intact()) {
        break;
      }
    }
    return bytes;
  }

  /** When something was last written to the youngest of the files. */
  Instant written() {
    return visited.get(visited.size() - 1).facts().modified();
  }

  Cursor reached(Instant now, SipHash key) {
    LogContent last = visited.get(visited.size() - 1);
    Instant since = unreadSince(last, now);
    if (trail.previousKept()) {
      Cursor old = start.orElseThrow();
      return new Cursor(position(last, key), old.previous(), old.older(), since, key);
    }
    boolean lastWasRead = last.mark().offset() > 0;
    Optional<LogContent> before = predecessor(lastWasRead);
    boolean timeTells = lastWasRead && !waits(last);
    List<Cursor.Previous> older = older(before, timeTells, key);
    return new Cursor(position(last, key), previous(before, key), older, since, key);
  }

  /** A half line that waits was written before the log was looked at, and is not yet read. */
  private static Instant unreadSince(LogContent last, Instant now) {
    Instant modified = last.facts().modified();
    return waits(last) && modified.isBefore(now) ? modified : now;
  }

  private static boolean waits(LogContent last) {
    return last.mark().offset() < last.facts().size();
  }

  /**
   * The file before the last, unless nothing can follow in it; where nothing was read of the last,
   * one of which something was.
   */
  private Optional<LogContent> predecessor(boolean lastWasRead) {
    int before = visited.size() - 2;
    if (before < 0) {
      return Optional.empty();
    }
    if (lastWasRead) {
      return Optional.of(visited.get(before)).filter(content -> !content.compressed());
    }
    for (int i = before; i >= 0; i--) {
      if (visited.get(i).mark().offset() > 0) {
        return Optional.of(visited.get(i));
      }
    }
    return Optional.of(visited.get(before));
  }

  private Optional<Cursor.Previous> previous(Optional<LogContent> before, SipHash key) {
    return before.map(content -> rotated(content, key));
  }

  /**
   * The other files that may still grow; where not all was read of the last, all others, too: by
   * their times, they may seem to have come after what the next run starts with.
   */
  private List<Cursor.Previous> older(Optional<LogContent> before, boolean timeTells, SipHash key) {
    List<Cursor.Previous> older = new ArrayList<>();
    for (int i = visited.size() - 2; i >= 0 && older.size() < Cursor.MOST_OLDER; i--) {
      LogContent content = visited.get(i);
      boolean counts = !content.compressed() || !timeTells;
      if (counts && content.failure().isEmpty() && content != before.orElse(null)) {
        older.add(rotated(content, key));
      }
    }
    return older;
  }

  private Cursor.Previous rotated(LogContent content, SipHash key) {
    return new Cursor.Previous(position(content, key), content.path().toString());
  }

  /** Where nothing was read, the position is what it was: its fingerprints may not be at hand. */
  private Position position(LogContent content, SipHash key) {
    Optional<Cursor.Previous> previous = previousOfStart();
    return previous.isPresent() && isEnd(previous.get().position(), content)
        ? previous.get().position()
        : Position.in(content.facts(), content.compressed(), content.mark(), key);
  }

  private Optional<Cursor.Previous> previousOfStart() {
    return start.isPresent() ? start.get().previous() : Optional.empty();
  }

  private static boolean isEnd(Position position, LogContent content) {
    return position.finished()
        && position.means(content.facts())
        && position.offset() == content.mark().offset();
  }
}
