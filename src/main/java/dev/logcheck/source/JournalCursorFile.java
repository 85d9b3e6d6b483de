package dev.logcheck.source;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateContent;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file that keeps the cursor of the journal: {@code offset.journal} in the state directory. */
final class JournalCursorFile {
  private static final String FILE = "offset.journal";
  private static final String DAMAGED = CursorName.damaged("journal");

  /** Debian's logcheck writes none of them. */
  private static final List<String> LEFT_BY_RUNS = List.of("runs", "templates", "rule-hits");

  private final StateDirectory state;

  /** What was in the file, where it cannot be believed but could be read. */
  private Optional<StateContent> damaged = Optional.empty();

  JournalCursorFile(StateDirectory state) {
    this.state = state;
  }

  /** Where the file is, for messages. */
  Path path() {
    return state.file(FILE);
  }

  /** The saved cursor; the journal's beginning where the file cannot be read or believed. */
  JournalCursor load(LogProblems problems) {
    try {
      Optional<StateContent> saved = state.read(FILE, CursorText.LIMIT);
      return saved.isEmpty() ? JournalCursor.NONE : load(saved.get(), problems);
    } catch (IOException e) {
      problems.unreadableCursor(path(), e);
      return JournalCursor.BEGINNING;
    }
  }

  private JournalCursor load(StateContent saved, LogProblems problems) {
    Optional<String> reason = JournalCursor.damage(saved, isOfRuns());
    if (reason.isEmpty()) {
      return JournalCursor.read(saved);
    }
    damaged = Optional.of(saved);
    JournalCursor start = JournalCursor.readDamaged(saved);
    problems.damagedJournalCursor(path(), reason.get(), state.file(DAMAGED), start);
    return start;
  }

  private boolean isOfRuns() {
    for (String name : LEFT_BY_RUNS) {
      if (state.modified(name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the cursor, and what cannot be believed beside it. */
  void put(JournalCursor cursor, Commit commit) {
    damaged.ifPresent(content -> commit.put(DAMAGED, content.bytes()));
    commit.put(FILE, cursor.print().getBytes(StandardCharsets.UTF_8), cursor.since().orElseThrow());
  }
}
