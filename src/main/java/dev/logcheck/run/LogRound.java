package dev.logcheck.run;

import dev.logcheck.line.DayAndTime;
import dev.logcheck.source.LineSink;
import dev.logcheck.source.LogSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The round through all logs of a run. A journal that is a fallback is read after the others, and
 * only where nothing was written to them: a file that a syslog daemon left when it was removed must
 * not keep the journal unread.
 */
final class LogRound {
  /** A log that was not written to for so long may be one that nobody writes any more. */
  private static final Duration LONGEST_QUIET = Duration.ofDays(1);

  private final List<OpenedLog> logs;
  private final LogReading reading;
  private final RunNotes notes;
  private final boolean terse;
  private final Clock clock;
  private boolean fellBack;

  /**
   * Reads nothing yet.
   *
   * @param reading takes what the logs give
   * @param terse whether the error of the only log is said in the words of Debian's logcheck
   */
  LogRound(List<OpenedLog> logs, LogReading reading, RunNotes notes, boolean terse, Clock clock) {
    this.logs = logs;
    this.reading = reading;
    this.notes = notes;
    this.terse = terse;
    this.clock = clock;
  }

  /**
   * Reads the logs into the audit.
   *
   * @param sink leads to the audit
   * @throws FailedRunException if no log could be read
   */
  void read(LineSink sink) throws IOException, FailedRunException {
    readEach(false, sink);
    if (reading.written().isBefore(clock.instant().minus(LONGEST_QUIET))) {
      fallBack(sink);
    }
    boolean silent = fellBack && reading.written().equals(Instant.EPOCH);
    if (silent || reading.names().isEmpty()) {
      throw new FailedRunException(nothingRead());
    }
  }

  /** Reads the fallbacks, or all others; tells whether there was any. */
  private boolean readEach(boolean fallbacks, LineSink sink) throws IOException {
    boolean any = false;
    for (OpenedLog log : logs) {
      if (log.isFallback() == fallbacks) {
        reading.read(log, sink);
        any = true;
      }
    }
    return any;
  }

  private void fallBack(LineSink sink) throws IOException {
    String quiet = String.join(", ", reading.names());
    Instant last = reading.written();
    fellBack = readEach(true, sink);
    if (fellBack && !quiet.isEmpty()) {
      notes.addPreamble(
          "The journal was checked too, because nothing was written to "
              + quiet
              + " since "
              + DayAndTime.of(last, clock.getZone())
              + ". If no syslog daemon writes to them any more, delete them.");
    }
  }

  private String nothingRead() {
    List<String> errors = notes.errors();
    if (terse && errors.size() == 1) {
      return errors.get(0);
    }
    StringJoiner reasons = new StringJoiner("\n", "No log could be read:\n", "");
    for (String each : reading.unread()) {
      reasons.add(each);
    }
    if (!reading.names().isEmpty()) {
      reasons.add("journal: it is empty");
    } else if (errors.isEmpty() && !fellBack) {
      reasons.add("Add ?journal, or a log that exists, to the list of logs");
    }
    return reasons.toString();
  }

  /** Adds advice, if any, to what was said about the first check of the journal, if this was it. */
  void advise(Optional<JournalAdvice> advice) {
    if (!notes.preamble().isEmpty() && !fellBack && advice.isPresent()) {
      advice.get().beside(reading.names()).ifPresent(notes::addPreamble);
    }
  }

  /** About how many bytes the logs have to be read of; unknown where it is of one of them. */
  long unread() {
    long bytes = 0;
    for (OpenedLog log : logs) {
      long more = log.isFallback() ? 0 : log.source().unread();
      if (more == LogSource.UNKNOWN) {
        return more;
      }
      bytes += more;
    }
    return bytes;
  }

  /** How many logs there are. */
  int count() {
    return logs.size();
  }

  /** What was read. */
  LogReading reading() {
    return reading;
  }
}
