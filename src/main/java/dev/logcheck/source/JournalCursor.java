package dev.logcheck.source;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the next run starts in the journal.
 *
 * @param cursor the journal's own cursor of the last delivered entry; empty if none was ever seen
 * @param since when the journal was last looked at; empty if never
 */
record JournalCursor(Optional<String> cursor, Optional<Instant> since) {
  private static final String WORD = "cursor ";

  /**
   * Reads {@code offset.journal}: Debian's logcheck keeps it empty, its time of modification being
   * that of the last check.
   */
  static JournalCursor load(Optional<CursorStore.Saved> saved) {
    return new JournalCursor(
        saved.flatMap(JournalCursor::cursorLine), saved.map(CursorStore.Saved::modified));
  }

  private static Optional<String> cursorLine(CursorStore.Saved saved) {
    return saved.lines().stream()
        .filter(line -> line.startsWith(WORD))
        .map(line -> line.substring(WORD.length()))
        .findFirst();
  }

  static String print(Optional<String> cursor, Instant now) {
    return cursor.map(text -> WORD + text + "\n").orElse("");
  }

  boolean firstTime() {
    return since.isEmpty();
  }

  /** The option that makes {@code journalctl} start here. */
  String option() {
    return cursor
        .map(text -> "--after-cursor=" + text)
        .or(() -> since.map(time -> "--since=@" + time.getEpochSecond()))
        .orElse("--since=-5h");
  }
}
