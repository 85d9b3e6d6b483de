package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.source.Journal;
import dev.logcheck.source.JournalCommand;
import dev.logcheck.source.LineBuffer;
import dev.logcheck.source.LogFile;
import dev.logcheck.source.LogSource;
import java.nio.file.Path;

/**
 * Sources of what came into logs since the last run.
 *
 * @param journalCommand how the journal is asked
 * @param buffer one for all logs: they are read one after the other
 */
record NewLines(
    Settings settings,
    JournalCommand journalCommand,
    Surroundings surroundings,
    StateDirectory state,
    LineBuffer buffer)
    implements SourceKind {

  @Override
  public LogSource file(Path log, boolean optional) {
    return new LogFile(
        log,
        optional,
        !settings.summary(),
        state,
        buffer,
        surroundings.processes(),
        surroundings.clock(),
        surroundings.pause());
  }

  @Override
  public LogSource journal() {
    return new Journal(
        journalCommand, state, buffer, surroundings.processes(), surroundings.clock());
  }
}
