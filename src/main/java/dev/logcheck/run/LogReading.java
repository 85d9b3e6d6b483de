package dev.logcheck.run;

import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.Commit;
import dev.logcheck.source.LineSink;
import dev.logcheck.source.PendingCursor;
import dev.logcheck.source.Reading;
import dev.logcheck.source.UnreadableLogException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The reading of all logs of a run: what was met on the way, and the cursors that wait for the
 * report to be accepted.
 */
final class LogReading {
  /** A log that was not written to for so long may be one that nobody writes any more. */
  private static final Duration LONGEST_QUIET = Duration.ofDays(1);

  private final List<OpenedLog> logs;
  private final boolean forProgram;
  private final Clock clock;
  private final StepLog steps;
  private final List<String> errors = new ArrayList<>();
  private final List<String> preamble = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<PendingCursor> cursors = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  /** The optional logs that are not there. */
  private final List<String> missing = new ArrayList<>();

  /** When something was last written to any of the logs that were read. */
  private Instant written = Instant.EPOCH;

  private boolean fellBack;

  /**
   * Reads nothing yet.
   *
   * @param forProgram whether a program reads what is said, which may know the words of Debian's
   *     logcheck only
   */
  LogReading(List<OpenedLog> logs, boolean forProgram, Clock clock, StepLog steps) {
    this.logs = logs;
    this.forProgram = forProgram;
    this.clock = clock;
    this.steps = steps;
  }

  /**
   * Reads every log into the audit; one that cannot be read costs itself only.
   *
   * @param sink leads to the audit
   * @throws FailedRunException if no log could be read
   */
  void read(LineSink sink) throws IOException, FailedRunException {
    for (OpenedLog log : logs) {
      if (!log.isFallback()) {
        read(log, sink);
      }
    }
    if (written.isBefore(clock.instant().minus(LONGEST_QUIET))) {
      fallBack(sink);
    }
    if (cursors.isEmpty() || (fellBack && written.equals(Instant.EPOCH))) {
      throw new FailedRunException(nothingRead());
    }
  }

  private String nothingRead() {
    if (forProgram && logs.size() == 1 && errors.size() == 1) {
      return errors.get(0);
    }
    StringJoiner reasons = new StringJoiner("\n", "No log could be read:\n", "");
    for (String error : errors) {
      // Behind the word Error its letter says nothing more.
      reasons.add(error.startsWith("E: ") ? error.substring("E: ".length()) : error);
    }
    for (String each : missing) {
      reasons.add(each);
    }
    if (errors.isEmpty() && !fellBack) {
      reasons.add("Add ?journal, or a log that exists, to the list of logs");
    }
    return reasons.toString();
  }

  /** A file that a syslog daemon left when it was removed must not keep the journal unread. */
  private void fallBack(LineSink sink) throws IOException {
    String quiet = VisibleText.singleLine(String.join(", ", read));
    Instant last = written;
    for (OpenedLog log : logs) {
      if (log.isFallback()) {
        read(log, sink);
        fellBack = true;
      }
    }
    if (fellBack && !cursors.isEmpty() && written.equals(Instant.EPOCH)) {
      missing.add("The journal is empty, and no log file could be read");
    } else if (fellBack && !quiet.isEmpty()) {
      preamble.add(
          "The journal was checked too, because nothing was written to "
              + quiet
              + " since "
              + last
              + ". If no syslog daemon writes to them any more, delete them.");
    }
  }

  private void read(OpenedLog log, LineSink sink) throws IOException {
    try {
      keep(log, log.source().read(sink));
    } catch (UnreadableLogException e) {
      boolean mayBe = log.isOptional() && e.isMissing();
      (mayBe ? missing : errors).add(VisibleText.singleLine(text(e, mayBe)));
      steps.step(() -> e.getMessage() + " (" + e.detail() + ")");
    }
    sink.end();
  }

  private String text(UnreadableLogException e, boolean mayBe) {
    if (mayBe) {
      return e.ofOptional();
    }
    return forProgram && logs.size() == 1 ? e.getMessage() : e.explained();
  }

  private void keep(OpenedLog log, Reading reading) {
    preamble.addAll(reading.preamble());
    for (String notice : reading.notices()) {
      notices.add(VisibleText.singleLine(notice));
    }
    cursors.add(reading.cursor());
    read.add(log.name());
    written = reading.written().isAfter(written) ? reading.written() : written;
    steps.step(() -> log.name() + ": " + reading.bytes() + " new bytes");
  }

  /** How many logs there are. */
  int count() {
    return logs.size();
  }

  /** How many of them were read. */
  int readLogs() {
    return read.size();
  }

  /** Lines that name the logs that could not be read. */
  List<String> errors() {
    return errors;
  }

  /** Adds advice, if any, to what was said about the first check of the journal, if this was it. */
  void advise(Optional<JournalAdvice> advice) {
    if (!preamble.isEmpty() && !fellBack && advice.isPresent()) {
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
  void warn(String warning) {
    warnings.add(warning);
  }

  /** What the run has to say about itself. */
  List<String> warnings() {
    return warnings;
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
