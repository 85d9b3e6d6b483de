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
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The reading of all logs of a run: what was met on the way, and the cursors that wait for the
 * report to be accepted.
 */
final class LogReading {
  private final List<LogSource> logs;
  private final StepLog steps;
  private final List<String> errors = new ArrayList<>();
  private final List<String> preamble = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<PendingCursor> cursors = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  LogReading(List<LogSource> logs, StepLog steps) {
    this.logs = logs;
    this.steps = steps;
  }

  /**
   * Reads every log into the audit; one that cannot be read costs itself only.
   *
   * @param sink leads to the audit
   * @throws FailedRunException if no log could be read
   */
  void read(LineSink sink) throws IOException, FailedRunException {
    for (LogSource log : logs) {
      read(log, sink);
      sink.end();
    }
    if (cursors.isEmpty()) {
      throw new FailedRunException(String.join("\n", errors));
    }
  }

  private void read(LogSource log, LineSink sink) throws IOException {
    try {
      Reading reading = log.read(sink);
      preamble.addAll(reading.preamble());
      notices.addAll(reading.notices());
      cursors.add(reading.cursor());
      read.add(log.name());
      steps.step(() -> log.name() + ": " + reading.bytes() + " new bytes");
    } catch (UnreadableLogException e) {
      errors.add(e.explained());
      steps.step(() -> e.getMessage() + " (" + e.detail() + ")");
    }
  }

  /** How many logs there are. */
  int count() {
    return logs.size();
  }

  /** Lines that name the logs that could not be read. */
  List<String> errors() {
    return errors;
  }

  /** Adds advice, if any, to what was said about the first check of the journal, if this was it. */
  void advise(Optional<JournalAdvice> advice) {
    if (!preamble.isEmpty() && advice.isPresent()) {
      advice.get().beside(read).ifPresent(preamble::add);
    }
  }

  /** What stands above everything else if there is a report, but is no reason for one. */
  List<String> preamble() {
    return preamble;
  }

  /** What the logs have to say about themselves, such as lines that are lost. */
  List<String> notices() {
    return notices;
  }

  /** Adds what the run has to say about what earlier runs left. */
  void say(String notice) {
    notices.add(notice);
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
