package dev.logcheck.source;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the reader of the report has to know about the reading of one log. */
final class LogProblems {
  private static final String WHERE_TO_KEEP =
      "no rotated file was found beside the log, in a directory there, or in an olddir that"
          + " /etc/logrotate.conf or /etc/logrotate.d names for it: keep them in one of these, or"
          + " let logrotate keep some (rotate)";

  private static final String KEEP_MORE = "keep more rotated files, or check more often";

  private final String log;
  private final List<String> all = new ArrayList<>();

  LogProblems(String log) {
    this.log = log;
  }

  List<String> all() {
    return List.copyOf(all);
  }

  void damagedCursor(Path file, String reason) {
    all.add(
        log
            + ": the cursor in "
            + file
            + " is damaged, "
            + reason
            + "; the log was read from its beginning, lines may be repeated; lines that were added"
            + " to a file that someone renamed may be missing");
  }

  /** It may well be sound, but for another user. */
  void unreadableCursor(Path file, IOException reason) {
    all.add(
        log
            + ": the cursor in "
            + file
            + " cannot be read ("
            + reason(reason)
            + "); the log was read from its beginning, lines may be repeated");
  }

  void repeated(Path copy) {
    all.add(
        log
            + ": begins with the same lines as "
            + copy
            + "; lines without a time do not tell whether the log was emptied in between, so both"
            + " were read; lines may be repeated");
  }

  /**
   * Says that the file of a cursor was not found.
   *
   * @param others whether the log has other rotated files
   */
  void lost(Cursor start, boolean others) {
    all.add(
        log
            + ": the file that was read up to byte "
            + start.at().offset()
            + " (inode "
            + start.at().inode()
            + ") is neither the log nor one of its rotated files any more; what was written to it"
            + " since "
            + start.time()
            + " is lost, at least "
            + (start.at().size() - start.at().offset())
            + " bytes; "
            + (others ? KEEP_MORE : WHERE_TO_KEEP));
  }

  /**
   * Says that the file of a cursor is there, but not what was read of it.
   *
   * @param others whether the log has rotated files
   */
  void writtenAnew(Cursor start, FileFacts now, boolean others) {
    Position at = start.at();
    long unread = at.size() - at.offset();
    all.add(
        log
            + (now.size() < at.offset() ? ": is smaller than" : ": has another content than")
            + " when it was last checked, at "
            + start.time()
            + ": it was read up to byte "
            + at.offset()
            + ", and has "
            + now.size()
            + " bytes now, all of which were read; what was written to it in between is lost"
            + (unread > 0 ? ", at least " + unread + " bytes" : "")
            + ". If logrotate did not empty it (copytruncate), find out who did, for this"
            + " could indicate tampering; if it did, "
            + (others ? KEEP_MORE : WHERE_TO_KEEP));
  }

  void vanished(Cursor start) {
    all.add(
        log
            + ": the file that was read up to byte "
            + start.at().offset()
            + " at "
            + start.time()
            + " does not exist any more; what was written to it after that is lost. The log is"
            + " optional, so this is said only once");
  }

  void missing() {
    all.add(log + ": there is no such file now; its rotated files were read to their end");
  }

  /**
   * Says that the cursor of the journal cannot be believed.
   *
   * @param reason what is wrong with it
   * @param aside where what it held is kept
   */
  void damagedJournalCursor(Path file, String reason, Path aside, JournalCursor start) {
    Instant since = start.since().orElseThrow();
    all.add(
        "journal: the cursor in "
            + file
            + " is damaged, "
            + reason
            + "; the journal was read from "
            + (since.equals(Instant.EPOCH) ? "its beginning" : since + " on")
            + ", entries may be repeated; once this report is delivered, what the file held is"
            + " kept as "
            + aside);
  }

  void refusedJournalCursor(Path file, JournalCursor start) {
    all.add(
        "journal: journalctl refuses the cursor in "
            + file
            + "; the journal was read from "
            + start.since().orElseThrow()
            + " on, entries may be repeated");
  }

  void vacuumed(JournalCursor start) {
    all.add(
        "journal: the last entry that was read, at "
            + start.since().orElseThrow()
            + ", is not there any more: it was rotated or vacuumed, or JOURNALCTL_OPTS was changed;"
            + " later entries may be lost: keep more of the journal"
            + " (SystemMaxUse in journald.conf), or check more often");
  }

  void uncheckedWriters(String reason) {
    all.add(
        "journal: its entries were read, but not who wrote them ("
            + reason
            + "); an entry that bears the name of another program is not noticed in this run");
  }

  void unreadable(LogContent content, IOException reason) {
    all.add(
        content.path()
            + ": cannot be read beyond byte "
            + content.mark().offset()
            + " ("
            + reason(reason)
            + "); lines of "
            + log
            + " that follow there are missing");
  }

  static String reason(IOException e) {
    return e instanceof AccessDeniedException ? FailureReason.withFix(e) : FailureReason.of(e);
  }
}
