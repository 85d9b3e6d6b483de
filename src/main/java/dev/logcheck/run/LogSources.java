package dev.logcheck.run;

import dev.logcheck.config.ListedLog;
import dev.logcheck.config.LogList;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.source.LogSource;
import dev.logcheck.source.MistypedLog;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a source of each log that the run reads. */
final class LogSources {
  /** Files beside the logs that hold utmp(5) records. */
  private static final Set<String> LOGINS =
      Set.of("/var/log/btmp", "/var/log/wtmp", "/var/log/lastlog", "/var/log/faillog");

  private static final String NO_TEXT =
      "it holds records of logins, and no lines of text; take it out of the list of logs";

  private final LogSelection selection;
  private final SourceKind kind;
  private final boolean terse;
  private final Surroundings surroundings;

  private List<ListedLog> chosen = List.of();

  /**
   * Opens nothing yet.
   *
   * @param kind makes the sources
   * @param terse whether a missing list is said in the words of Debian's logcheck, and no others
   */
  LogSources(LogSelection selection, SourceKind kind, boolean terse, Surroundings surroundings) {
    this.selection = selection;
    this.kind = kind;
    this.terse = terse;
    this.surroundings = surroundings;
  }

  /**
   * Decides which logs there are to read. No cursor is read for that: an earlier run may still be
   * at work on them.
   *
   * @throws FailedRunException if there is none, since silence must not come from that
   */
  void choose() throws FailedRunException {
    chosen = NamedOnce.of(selected(), surroundings);
  }

  /**
   * Makes a source of each log, in the order in which the original puts lines of one stamp: by the
   * file name without its directory.
   */
  List<OpenedLog> open() {
    List<OpenedLog> logs = new ArrayList<>();
    for (ListedLog log : chosen) {
      boolean fallback = log.isOptional() && log.isJournal();
      logs.add(new OpenedLog(source(log), log.isOptional(), fallback, log.place()));
    }
    removeRotated(logs);
    logs.sort((one, other) -> baseName(one.name()).compareTo(baseName(other.name())));
    return logs;
  }

  /** What a glob took of a log's rotated files is read with that log. */
  private void removeRotated(List<OpenedLog> logs) {
    List<OpenedLog> all = List.copyOf(logs);
    logs.removeIf(log -> isRotated(log, all));
  }

  private boolean isRotated(OpenedLog log, List<OpenedLog> all) {
    boolean rotated = false;
    for (OpenedLog other : all) {
      boolean file = !(log.source() instanceof MistypedLog) && !log.name().equals(LogList.JOURNAL);
      rotated |= file && other.source().holds(surroundings.path(log.name()));
    }
    return rotated;
  }

  /** The names of the logs that were chosen, for messages. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (ListedLog log : chosen) {
      names.add(log.name());
    }
    return names;
  }

  /** For who named the journal in a list; a command line says what it wants. */
  Optional<JournalAdvice> journalAdvice() {
    return selection.journalAdvice();
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private List<ListedLog> selected() throws FailedRunException {
    try {
      List<ListedLog> logs = selection.logs();
      if (logs.isEmpty()) {
        throw new FailedRunException("No log to check: " + selection.adviceIfEmpty());
      }
      return logs;
    } catch (IOException e) {
      boolean missing = e.getCause() instanceof NoSuchFileException;
      String fix = missing && !terse ? "; make this list of logs, or name another one: -L" : "";
      throw new FailedRunException(FailureReason.withFile(e) + fix, e);
    }
  }

  private LogSource source(ListedLog log) {
    if (log.mistake().isPresent()) {
      return new MistypedLog(log.name(), log.mistake().get());
    } else if (LOGINS.contains(log.name())) {
      return new MistypedLog(log.name(), NO_TEXT);
    }
    return log.isJournal()
        ? kind.journal()
        : kind.file(surroundings.path(log.name()), log.isOptional());
  }
}
