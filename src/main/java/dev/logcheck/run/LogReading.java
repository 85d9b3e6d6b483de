package dev.logcheck.run;

import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.Commit;
import dev.logcheck.source.LineSink;
import dev.logcheck.source.PendingCursor;
import dev.logcheck.source.Reading;
import dev.logcheck.source.UnreadableLogException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The logs of a run that were read, and their cursors, which wait for the report to be accepted.
 */
final class LogReading {
  private final RunNotes notes;
  private final String adviceIfMissing;
  private final boolean terse;
  private final StepLog steps;
  private final List<PendingCursor> cursors = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private Instant written = Instant.EPOCH;

  /**
   * Reads nothing yet.
   *
   * @param adviceIfMissing what to do about a log that is not there, as the end of a sentence
   * @param terse whether an error is said in the words of Debian's logcheck, and no others
   */
  LogReading(RunNotes notes, String adviceIfMissing, boolean terse, StepLog steps) {
    this.notes = notes;
    this.adviceIfMissing = adviceIfMissing;
    this.terse = terse;
    this.steps = steps;
  }

  /**
   * Reads a log into the audit; one that cannot be read costs itself only.
   *
   * @param sink leads to the audit
   */
  void read(OpenedLog log, LineSink sink) throws IOException {
    try {
      keep(log, log.source().read(sink));
    } catch (UnreadableLogException e) {
      boolean allowed = log.isOptional() && e.isMissing();
      String reason = allowed ? e.ofOptional() : e.reason(adviceIfMissing, log.place());
      unread.add(VisibleText.singleLine(reason));
      if (!allowed) {
        notes.addError(terse ? e.getMessage() : e.explained(adviceIfMissing, log.place()));
      }
      steps.step(() -> e.getMessage() + " (" + e.detail() + ")");
    }
    sink.end();
  }

  private void keep(OpenedLog log, Reading reading) {
    for (String line : reading.preamble()) {
      notes.addPreamble(line);
    }
    for (String unchecked : reading.unchecked()) {
      notes.addError(unchecked);
    }
    for (String problem : reading.problems()) {
      notes.addProblem(problem);
    }
    for (String repeat : reading.repeats()) {
      notes.addWarning(repeat);
    }
    cursors.add(reading.cursor());
    names.add(log.name());
    written = reading.written().isAfter(written) ? reading.written() : written;
    steps.step(() -> log.name() + ": " + reading.bytes() + " new bytes");
  }

  /** The names of the logs that were read. */
  List<String> names() {
    return names;
  }

  /** Why each of the others was not read, in one line: what is said if no log could be. */
  List<String> unread() {
    return unread;
  }

  /** When something was last written to any of the logs that were read; the epoch if never. */
  Instant written() {
    return written;
  }

  /** Whether a cursor moved. */
  boolean isMoved() {
    for (PendingCursor cursor : cursors) {
      if (cursor.isMoved()) {
        return true;
      }
    }
    return false;
  }

  /** Names where the run started in each log. */
  String start() {
    StringJoiner starts = new StringJoiner("\n");
    for (PendingCursor cursor : cursors) {
      starts.add(cursor.start());
    }
    return starts.toString();
  }

  /** Names what this run accounts for: where it started and ended in each log. */
  String span() {
    StringJoiner spans = new StringJoiner("\n");
    for (PendingCursor cursor : cursors) {
      spans.add(cursor.span());
    }
    return spans.toString();
  }

  /** Adds every cursor to what the run commits. */
  void addCursorsTo(Commit commit) {
    for (PendingCursor cursor : cursors) {
      cursor.addTo(commit);
    }
  }
}
