package dev.logcheck.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A commit that an earlier run left unfinished, compared with the files as they are now.
 *
 * <p>A file that has neither the old content nor the new was changed by somebody else since: by
 * hand, or by {@code logtail2}. It stays as it is, as a cursor that was moved by hand is believed
 * in every other run too. A missing or a damaged cursor makes its log be read again.
 */
final class Replay {
  private final CommitRecord record;
  private final List<Change> all;
  private final List<Change> left = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  Replay(CommitRecord record, List<Change> all) {
    this.record = record;
    this.all = all;
    all.forEach(this::judge);
  }

  private void judge(Change change) {
    StateFile file = record.file(change.name());
    Checksum found = Checksum.of(file, CommitRecord.LIMIT);
    if (found.equals(Checksum.of(change.content()))) {
      return;
    }
    if (found.equals(change.before()) || isTorn(file, change)) {
      left.add(change);
    } else {
      notices.add(
          "An earlier run was stopped while it saved its state, and something else has changed "
              + file
              + " since; it stays as it is, and lines of that run may be repeated");
    }
  }

  private static boolean isTorn(StateFile file, Change change) {
    try {
      Optional<StateContent> content = file.read(CommitRecord.LIMIT);
      return content.isPresent() && change.isTornTo(content.get().bytes());
    } catch (IOException e) {
      return false;
    }
  }

  /** The changes that are not in their files. */
  List<Change> left() {
    return left;
  }

  /** What the reader of the report has to know; usually nothing. */
  List<String> notices() {
    return notices;
  }

  /** Makes the changes that are left, and forgets the commit. */
  void finish() throws IOException {
    record.finish(all, left);
  }
}
