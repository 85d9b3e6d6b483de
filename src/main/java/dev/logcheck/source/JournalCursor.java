package dev.logcheck.source;

import dev.logcheck.machine.StateContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the next run starts in the journal.
 *
 * @param cursor the journal's own cursor of the last delivered entry; empty if none is known
 * @param gone whether the entry of the cursor is not in the journal any more
 * @param since when the journal was last looked at; empty if never
 */
record JournalCursor(Optional<String> cursor, boolean gone, Optional<Instant> since) {
  private static final String CURSOR = "cursor ";
  private static final String TIME = "time ";

  /** Where the journal was never read. */
  static final JournalCursor NONE = new JournalCursor(Optional.empty(), false, Optional.empty());

  /** Where nothing is known of what was read. */
  static final JournalCursor BEGINNING =
      new JournalCursor(Optional.empty(), false, Optional.of(Instant.EPOCH));

  /** File systems keep times more or less exactly. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /**
   * Reads {@code offset.journal}. Debian's logcheck keeps it empty, and touches it at each check: a
   * cursor is older than the last check if the file was touched since it was written.
   */
  static JournalCursor read(StateContent saved) {
    Optional<String> cursor =
        isTouched(saved) ? Optional.empty() : value(CursorText.lines(saved), CURSOR);
    return new JournalCursor(cursor, false, Optional.of(saved.modified()));
  }

  /**
   * What is left of a file that is not as it was written: the time of the last run. Whoever edits a
   * file sets its time: then nothing in it says when the journal was read.
   */
  static JournalCursor readDamaged(StateContent saved) {
    return isTouched(saved)
        ? BEGINNING
        : new JournalCursor(Optional.empty(), false, Optional.of(saved.modified()));
  }

  private static boolean isTouched(StateContent saved) {
    Optional<Instant> written = written(saved);
    return written.isEmpty() || saved.modified().isAfter(written.get().plus(ROUNDING));
  }

  /**
   * Why the file is not as a run, or Debian's logcheck, wrote it; empty if it is.
   *
   * @param isOfRuns whether runs wrote to its directory: then it is not Debian's empty file
   */
  static Optional<String> damage(StateContent saved, boolean isOfRuns) {
    if (saved.bytes().length == 0) {
      return isOfRuns ? Optional.of("it is empty") : Optional.empty();
    } else if (!SealedText.isIntact(saved.bytes())) {
      return Optional.of("wrong checksum");
    }
    return written(saved).isEmpty()
        ? Optional.of("no line says when the journal was read")
        : Optional.empty();
  }

  private static Optional<Instant> written(StateContent saved) {
    return value(CursorText.lines(saved), TIME).flatMap(JournalCursor::time);
  }

  private static Optional<String> value(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .findFirst();
  }

  private static Optional<Instant> time(String milliseconds) {
    try {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The text of the file, whose time of modification has to be {@code since}. */
  String print() {
    String time = TIME + since.orElseThrow().toEpochMilli() + "\n";
    return SealedText.seal(
        time + cursor.map(text -> CURSOR + text + "\n").orElse(""), time.length());
  }

  boolean firstTime() {
    return since.isEmpty();
  }

  /** The same by the clock. */
  JournalCursor withoutCursor() {
    return new JournalCursor(Optional.empty(), false, since);
  }

  /** The same entry by the cursor that it has now. */
  JournalCursor at(String found) {
    return new JournalCursor(Optional.of(found), false, since);
  }

  /** The same, where the journal has lost the entry of the cursor. */
  JournalCursor asGone() {
    return new JournalCursor(cursor, true, since);
  }

  /** Where the next run starts, after one at {@code now} that came to {@code last}, if anywhere. */
  JournalCursor reached(Optional<String> last, Instant now) {
    Optional<String> end = last.or(() -> gone ? Optional.empty() : cursor);
    return new JournalCursor(end, false, Optional.of(now));
  }

  /** The option that makes {@code journalctl} start here. */
  String option() {
    return cursor
        .map(text -> (gone ? "--cursor=" : "--after-cursor=") + text)
        .or(() -> since.map(time -> "--since=@" + time.getEpochSecond()))
        .orElse("--since=-5h");
  }

  /** Whether two cursors mean one entry: the journal's file may be another one, not its content. */
  static boolean sameEntry(String cursor, String other) {
    return entry(cursor).equals(entry(other));
  }

  /** Leaves out where the entry is stored: {@code s}, the journal file's series, and {@code i}. */
  private static List<String> entry(String cursor) {
    return List.of(cursor.split(";")).stream()
        .filter(field -> !field.startsWith("s=") && !field.startsWith("i="))
        .toList();
  }
}
