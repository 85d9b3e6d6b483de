package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.source.LineSink;
import dev.logcheck.source.LogSource;
import dev.logcheck.source.PendingCursor;
import dev.logcheck.source.Reading;
import dev.logcheck.source.UnreadableLogException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of all logs of a run: what was met on the way, and the cursors that wait for the
 * report to be accepted.
 */
final class LogReading {
  private final List<String> errors = new ArrayList<>();
  private final List<String> preamble = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<PendingCursor> cursors = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private LogReading() {}

  /**
   * Reads every log into the audit; one that cannot be read costs itself only.
   *
   * @param sink leads to the audit
   */
  static LogReading of(List<LogSource> logs, LineSink sink, StepLog trace) throws IOException {
    LogReading all = new LogReading();
    for (LogSource log : logs) {
      try {
        Reading reading = log.read(sink);
        all.preamble.addAll(reading.preamble());
        all.notices.addAll(reading.notices());
        all.cursors.add(reading.cursor());
        all.names.add(log.name());
        trace.step(() -> log.name() + ": " + reading.bytes() + " new bytes");
      } catch (UnreadableLogException e) {
        all.errors.add(e.explained());
        trace.step(() -> e.getMessage() + " (" + e.detail() + ")");
      }
      sink.end();
    }
    return all;
  }

  /** Lines that name the logs that could not be read. */
  List<String> errors() {
    return errors;
  }

  /** Adds advice to what was said about the first check of the journal, if this was it. */
  void advise(JournalAdvice advice) {
    if (!preamble.isEmpty()) {
      advice.beside(names).ifPresent(preamble::add);
    }
  }

  /** Adds what the run has to say about the logs as a whole. */
  void say(List<String> more) {
    notices.addAll(more);
  }

  /** What stands above everything else if there is a report, but is no reason for one. */
  List<String> preamble() {
    return preamble;
  }

  /** What the logs have to say about themselves, such as lines that are lost. */
  List<String> notices() {
    return notices;
  }

  void failIfNothingWasRead() throws FailedRunException {
    if (cursors.isEmpty()) {
      throw new FailedRunException(String.join("\n", errors));
    }
  }

  /** Names what this run accounts for. */
  String span() {
    List<String> spans = new ArrayList<>();
    cursors.forEach(cursor -> spans.add(cursor.span()));
    return String.join("\n", spans);
  }

  /** Whether there is anything to save: without new lines there is nothing else either. */
  boolean isMoved() {
    for (PendingCursor cursor : cursors) {
      if (cursor.isMoved()) {
        return true;
      }
    }
    return false;
  }

  void addTo(Commit commit) {
    for (PendingCursor cursor : cursors) {
      cursor.addTo(commit);
    }
  }
}
