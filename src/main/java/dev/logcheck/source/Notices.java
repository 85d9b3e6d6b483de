package dev.logcheck.source;

import dev.logcheck.machine.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the reader of the report has to know about the reading of one log. */
final class Notices {
  private final String log;
  private final List<String> all = new ArrayList<>();

  Notices(String log) {
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
            + "; the log was read from its beginning, lines may be repeated");
  }

  void lost(Cursor start) {
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
            + " bytes; keep more rotated files, or check more often");
  }

  void missing() {
    all.add(log + ": there is no such file now; its rotated files were read to their end");
  }

  void damagedJournalCursor(Path file, JournalCursor start) {
    all.add(
        "journal: journalctl refuses the cursor in "
            + file
            + "; the journal was read from "
            + start.since().orElseThrow()
            + " on, entries may be repeated");
  }

  void vacuumed(JournalCursor start) {
    all.add(
        "journal: the entry up to which it was read at "
            + start.since().orElseThrow()
            + " is not in it any more, because it was vacuumed or rotated, or JOURNALCTL_OPTS were"
            + " changed; entries that came after it may be lost: keep more of the journal"
            + " (SystemMaxUse in journald.conf), or check more often");
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
    String reason = Reason.of(e);
    return e instanceof AccessDeniedException
        ? reason + "; let the group that this user is in read it, which is adm on Debian"
        : reason;
  }
}
