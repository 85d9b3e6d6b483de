package dev.logcheck.run;

import dev.logcheck.config.DefaultDirectories;
import dev.logcheck.config.LogList;
import dev.logcheck.config.Settings;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.source.CursorStore;
import dev.logcheck.source.Journal;
import dev.logcheck.source.LineBuffer;
import dev.logcheck.source.LogFile;
import dev.logcheck.source.LogSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The logs of this run: those that {@code -l} names, or those of the configured lists. */
final class LogSources {
  private final RunOptions typed;
  private final Settings settings;
  private final Surroundings surroundings;
  private final CursorStore cursors;

  /** One for all logs: they are read one after the other. */
  private final LineBuffer buffer;

  LogSources(RunOptions typed, Settings settings, Surroundings surroundings, CursorStore cursors) {
    this.cursors = cursors;
    this.buffer = typed.test() ? LineBuffer.showingUnendedLines() : new LineBuffer();
    this.typed = typed;
    this.settings = settings;
    this.surroundings = surroundings;
  }

  /**
   * Makes a source of each log, in the order in which the original puts lines of one stamp: by the
   * file name without its directory.
   *
   * @throws FailedRunException if there is no log to check, since silence must not come from that
   */
  List<LogSource> open() throws FailedRunException {
    List<LogSource> logs = new ArrayList<>();
    for (String name : names()) {
      logs.add(source(name));
    }
    logs.sort((one, other) -> baseName(one.name()).compareTo(baseName(other.name())));
    return logs;
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private List<String> names() throws FailedRunException {
    try {
      List<String> names = typed.logs() == null ? configured() : typed();
      if (names.isEmpty()) {
        throw new FailedRunException("No log to check: " + whereLogsAreNamed());
      }
      return names;
    } catch (IOException e) {
      throw new FailedRunException(e.getMessage(), e);
    }
  }

  private List<String> typed() throws IOException {
    List<String> names = new ArrayList<>();
    for (String log : typed.logs()) {
      names.addAll(LogList.expand(log, surroundings.path("/")));
    }
    return names;
  }

  private List<String> configured() throws IOException {
    return LogList.read(list(), listDirectory());
  }

  private Path list() {
    return typed.logList() != null ? typed.logList() : directory().resolve("logcheck.logfiles");
  }

  private Path listDirectory() {
    return typed.logListDirectory() != null
        ? typed.logListDirectory()
        : directory().resolve("logcheck.logfiles.d");
  }

  private Path directory() {
    return DefaultDirectories.of(surroundings).configuration();
  }

  private String lists() {
    return list() + " or " + listDirectory() + "/*.logfiles";
  }

  private String whereLogsAreNamed() {
    return typed.logs() == null
        ? "name some in " + lists()
        : "nothing matches " + String.join(" ", typed.logs());
  }

  /** For who named the logs in lists; a command line says what it wants. */
  Optional<JournalAdvice> journalAdvice() {
    return typed.logs() == null ? Optional.of(new JournalAdvice(lists())) : Optional.empty();
  }

  private LogSource source(String name) {
    if (!name.equals(LogList.JOURNAL)) {
      return new LogFile(
          surroundings.path(name),
          cursors,
          buffer,
          surroundings.processes(),
          surroundings.clock(),
          surroundings.pause());
    }
    List<String> command = new ArrayList<>(List.of("journalctl"));
    command.addAll(settings.journalOptions());
    return new Journal(command, cursors, buffer, surroundings.processes(), surroundings.clock());
  }
}
