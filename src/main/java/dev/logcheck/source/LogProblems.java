package dev.logcheck.source;

import dev.logcheck.line.DayAndTime;
import dev.logcheck.line.Thousands;
import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the reader of the report has to know about the reading of one log. */
final class LogProblems {
  private static final String WHERE_TO_KEEP =
      "keep rotated files beside the log, in a directory there, or in an olddir that"
          + " /etc/logrotate.conf or /etc/logrotate.d names for it (rotate): none was found";

  private static final String KEEP_MORE = "keep more rotated files, or check more often";

  private static final String REPEATED = "so lines may be reported twice.";

  private final String log;
  private final Clock clock;
  private final List<String> unchecked = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private final List<String> repeats = new ArrayList<>();

  /**
   * Nothing is known yet.
   *
   * @param clock knows the time zone of the reader
   */
  LogProblems(String log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** What could not be checked of lines that are reported all the same. */
  List<String> unchecked() {
    return List.copyOf(unchecked);
  }

  /** What may have cost lines. */
  List<String> all() {
    return List.copyOf(all);
  }

  /** What costs nothing but that lines may be reported twice. */
  List<String> repeats() {
    return List.copyOf(repeats);
  }

  private void addRepeat(String sentences) {
    repeats.add(log + ": " + sentences);
  }

  private void add(String sentences) {
    all.add(log + ": " + sentences);
  }

  private String time(Instant instant) {
    return DayAndTime.of(instant, clock.getZone());
  }

  /**
   * Says that a cursor cannot be believed.
   *
   * @param reason what is wrong with it
   * @param aside where what it held is kept
   */
  void damagedCursor(Path file, String reason, Path aside) {
    add(
        damaged(file, reason)
            + " The log was read again from its beginning, "
            + REPEATED
            + " Lines that were added to a renamed file may be missing."
            + kept(aside));
  }

  private static String damaged(Path file, String reason) {
    return "the position saved in " + file + " is damaged (" + reason + ").";
  }

  private static String kept(Path aside) {
    return " Once this report is delivered, the damaged file is kept as " + aside + ".";
  }

  /** It may well be sound, but for another user. */
  void unreadableCursor(Path file, IOException reason) {
    addRepeat(
        "the position saved in "
            + file
            + " cannot be read: "
            + reason(reason)
            + ". The log was read again from its beginning, "
            + REPEATED);
  }

  void repeated(Path copy) {
    addRepeat(
        "begins with the same lines as "
            + copy
            + ". Lines without a time do not tell whether the log was emptied in between: both were"
            + " read, "
            + REPEATED);
  }

  /**
   * Says that the file of a cursor was not found.
   *
   * @param others whether the log has other rotated files
   */
  void lost(Cursor start, boolean others) {
    add(
        "the file that was read up to byte "
            + Thousands.of(start.at().offset())
            + " (inode "
            + start.at().inode()
            + ") is neither the log nor one of its rotated files any more. What was written to it"
            + " after "
            + time(start.time())
            + " is lost, at least "
            + Thousands.counted(start.at().size() - start.at().offset(), "byte")
            + ". To prevent this, "
            + (others ? KEEP_MORE : WHERE_TO_KEEP)
            + ".");
  }

  /**
   * Says that the file of a cursor is there, but not what was read of it.
   *
   * @param others whether the log has rotated files
   */
  void writtenAnew(Cursor start, FileFacts now, boolean others) {
    Position at = start.at();
    long unread = at.size() - at.offset();
    add(
        (now.size() < at.offset() ? "is smaller than" : "has other content than")
            + " at the last check on "
            + time(start.time())
            + ": it was read up to byte "
            + Thousands.of(at.offset())
            + ", and now has "
            + Thousands.counted(now.size(), "byte")
            + ", which were all read. What was written in between is lost"
            + (unread > 0 ? ", at least " + Thousands.counted(unread, "byte") : "")
            + ". If logrotate emptied the log (copytruncate), "
            + (others ? KEEP_MORE : WHERE_TO_KEEP)
            + "; if not, find out who did, for this could indicate tampering.");
  }

  void vanished(Cursor start) {
    add(
        "the file that was read up to byte "
            + Thousands.of(start.at().offset())
            + " on "
            + time(start.time())
            + " does not exist any more. What was written to it after that is lost. The log is"
            + " optional, so this is said only once.");
  }

  void missing() {
    add("there is no such file now; its rotated files were read to their end");
  }

  /**
   * Says that the cursor of the journal cannot be believed.
   *
   * @param reason what is wrong with it
   * @param aside where what it held is kept
   */
  void damagedJournalCursor(Path file, String reason, Path aside, JournalCursor start) {
    addRepeat(damaged(file, reason) + readAgain(start) + kept(aside));
  }

  private String readAgain(JournalCursor start) {
    Instant since = start.since().orElseThrow();
    return " The journal was read again from "
        + (since.equals(Instant.EPOCH) ? "its beginning" : time(since) + " on")
        + ", "
        + REPEATED;
  }

  void refusedJournalCursor(Path file, JournalCursor start) {
    addRepeat("journalctl refuses the position saved in " + file + "." + readAgain(start));
  }

  void vacuumed(JournalCursor start) {
    add(
        "the last entry that was read, of "
            + time(start.since().orElseThrow())
            + ", is not there any more: it was rotated or vacuumed, or JOURNALCTL_OPTS was changed."
            + " Later entries may be lost. Keep more of the journal (SystemMaxUse in"
            + " journald.conf), or check more often.");
  }

  void uncheckedWriters(String reason) {
    unchecked.add(
        log
            + ": its entries were read, but who wrote them is not known ("
            + reason
            + "). In this run, an entry that bears the name of another program is not noticed.");
  }

  void unreadable(LogContent content, IOException reason) {
    all.add(
        content.path()
            + ": cannot be read beyond byte "
            + Thousands.of(content.mark().offset())
            + " ("
            + reason(reason)
            + "). Lines of "
            + log
            + " that follow there are missing.");
  }

  static String reason(IOException e) {
    return e instanceof AccessDeniedException ? FailureReason.withFix(e) : FailureReason.of(e);
  }
}
