package dev.logcheck.run;

import dev.logcheck.config.Glob;
import dev.logcheck.config.ListedLog;
import dev.logcheck.config.LogList;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which logs a run reads. */
public sealed interface LogSelection {

  /**
   * The logs, each name once; globs are expanded.
   *
   * @throws IOException if a list cannot be read; the message says which
   */
  List<ListedLog> logs() throws IOException;

  /** What to do where there is no log, as the end of a sentence. */
  String adviceIfEmpty();

  /** What to do where one of them is not there, as the end of a sentence. */
  String adviceIfMissing();

  /** For who named the journal in a list; a command line says what it wants. */
  Optional<JournalAdvice> journalAdvice();

  /**
   * Those that the command line names.
   *
   * @param globs names and globs, as typed
   * @param files where they are looked up
   */
  record Named(List<String> globs, FileSystem files) implements LogSelection {
    @Override
    public List<ListedLog> logs() throws IOException {
      List<ListedLog> logs = new ArrayList<>();
      for (String glob : globs) {
        if (glob.isEmpty()) {
          throw new IOException("-l: the name of the log is empty; name a file, or journal");
        }
        for (String name : Glob.expand(glob, files)) {
          logs.add(new ListedLog(name, false, ""));
        }
      }
      return logs;
    }

    @Override
    public String adviceIfEmpty() {
      return "nothing matches " + String.join(" ", globs);
    }

    @Override
    public String adviceIfMissing() {
      return "correct the name after -l";
    }

    @Override
    public Optional<JournalAdvice> journalAdvice() {
      return Optional.empty();
    }
  }

  /**
   * Those of the lists.
   *
   * @param list has to exist
   * @param directory of further lists; may be missing
   */
  record Listed(Path list, Path directory) implements LogSelection {
    @Override
    public List<ListedLog> logs() throws IOException {
      return LogList.read(list, directory);
    }

    @Override
    public String adviceIfEmpty() {
      return "name some in " + lists();
    }

    @Override
    public String adviceIfMissing() {
      return "correct its name, or put a ? before it in the list of logs if it may be missing";
    }

    @Override
    public Optional<JournalAdvice> journalAdvice() {
      return Optional.of(new JournalAdvice(lists()));
    }

    private String lists() {
      return Files.isDirectory(directory) ? list + " or " + directory + "/*.logfiles" : list + "";
    }
  }
}
