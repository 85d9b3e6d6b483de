package dev.logcheck.source;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateContent;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The file that keeps the cursor of one log: a small text file in the state directory, whose name
 * and first two lines are those of {@code logtail2}. {@code /var/log/a} and {@code /var/log.a} have
 * the same name for it: whose it is stands in the file, and who comes second has a file of its own.
 */
final class CursorFile {
  /** Bytes: paths take the most of it, of which a file holds two. */
  static final int LIMIT = 64 * 1024;

  private final StateDirectory state;
  private final String log;
  private final String shared;
  private final String own;

  CursorFile(StateDirectory state, String log) {
    this.state = state;
    this.log = log;
    this.shared = CursorName.usual(log);
    this.own = CursorName.own(log);
  }

  /** The saved cursor; empty if the log was never read. */
  Optional<Cursor> load(Notices notices) {
    String file = own;
    try {
      Optional<StateContent> saved = state.read(own, LIMIT);
      if (saved.isEmpty()) {
        file = shared;
        saved = state.read(shared, LIMIT);
        if (isOthers(saved)) {
          return Optional.empty();
        }
      }
      return saved.isEmpty() ? Optional.empty() : Optional.of(parse(saved.get()));
    } catch (CursorText.DamagedException e) {
      return Optional.of(damaged(file, e.getMessage(), notices));
    } catch (IOException e) {
      return Optional.of(damaged(file, Notices.reason(e), notices));
    }
  }

  private boolean isOthers(StateContent content) {
    Optional<String> owner = CursorText.log(CursorText.lines(content));
    return owner.isPresent() && !owner.get().equals(log);
  }

  private static Cursor parse(StateContent content) throws CursorText.DamagedException {
    return CursorText.parse(CursorText.lines(content), content.modified());
  }

  private Cursor damaged(String file, String reason, Notices notices) {
    notices.damagedCursor(state.file(file), reason);
    Instant since = state.modified(file).orElse(Instant.EPOCH);
    return Cursor.alone(Position.NOWHERE, since, SipHash.withRandomKey());
  }

  /**
   * Puts the cursor where no other log's is; asks anew, for another log may have come first in this
   * run.
   */
  void put(Cursor cursor, Commit commit) {
    boolean free = content(own, commit).isEmpty() && !isOthers(content(shared, commit));
    commit.put(free ? shared : own, CursorText.print(cursor, log).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isOthers(Optional<StateContent> content) {
    return content.isPresent() && isOthers(content.get());
  }

  /** What a file holds; of one that cannot be read, nothing is known but that it is there. */
  private static Optional<StateContent> content(String file, Commit commit) {
    try {
      return commit.read(file, LIMIT);
    } catch (IOException e) {
      return Optional.of(new StateContent(new byte[0], Instant.EPOCH));
    }
  }
}
