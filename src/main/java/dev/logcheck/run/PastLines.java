package dev.logcheck.run;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.source.JournalCommand;
import dev.logcheck.source.LineBuffer;
import dev.logcheck.source.LogSource;
import dev.logcheck.source.WholeJournal;
import dev.logcheck.source.WholeLog;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Sources of all that logs and their rotated files hold, whatever runs have read of it.
 *
 * @param since files to which nothing was written from then on are not read
 * @param journalCommand how the journal is asked
 * @param buffer one for all logs: they are read one after the other
 */
record PastLines(
    Instant since, JournalCommand journalCommand, Surroundings surroundings, LineBuffer buffer)
    implements SourceKind {

  @Override
  public LogSource file(Path log, boolean optional) {
    return new WholeLog(
        log,
        optional,
        since,
        buffer,
        surroundings.processes(),
        surroundings.clock(),
        surroundings.pause());
  }

  @Override
  public LogSource journal() {
    return new WholeJournal(journalCommand, since, surroundings.processes());
  }
}
