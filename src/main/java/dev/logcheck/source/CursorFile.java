package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The file that keeps the cursor of one log. {@code /var/log/a} and {@code /var/log.a} have the
 * same name for it: whose it is stands in the file, and who comes second has a file of its own.
 */
final class CursorFile {
  private final CursorStore store;
  private final String log;
  private final Path shared;
  private final Path own;

  CursorFile(CursorStore store, String log) {
    this.store = store;
    this.log = log;
    this.shared = store.file(log);
    this.own = store.ownFile(log);
  }

  /** The saved cursor; empty if the log was never read. */
  Optional<Cursor> load(Notices notices) {
    Path file = own;
    try {
      Optional<CursorStore.Saved> saved = store.load(own);
      if (saved.isEmpty()) {
        file = shared;
        saved = store.load(shared).filter(this::mayBeOurs);
      }
      return saved.isEmpty() ? Optional.empty() : Optional.of(parse(saved.get()));
    } catch (CursorText.DamagedException e) {
      return Optional.of(damaged(file, e.getMessage(), notices));
    } catch (IOException e) {
      return Optional.of(damaged(file, Notices.reason(e), notices));
    }
  }

  private boolean mayBeOurs(CursorStore.Saved saved) {
    return CursorText.log(saved.lines()).filter(owner -> !owner.equals(log)).isEmpty();
  }

  private static Cursor parse(CursorStore.Saved saved) throws CursorText.DamagedException {
    return CursorText.parse(saved.lines(), saved.modified());
  }

  private Cursor damaged(Path file, String reason, Notices notices) {
    notices.damagedCursor(file, reason);
    Instant since = store.modified(file).orElse(Instant.EPOCH);
    return new Cursor(Position.NOWHERE, Optional.empty(), since, SipHash.withRandomKey());
  }

  /** Saves where no other log's cursor is; asks anew, for another log may have been saved since. */
  void save(Cursor cursor) throws IOException {
    boolean free = store.load(own).isEmpty() && store.load(shared).filter(this::isOthers).isEmpty();
    Path file = free ? shared : own;
    store.save(file, CursorText.print(cursor, log));
  }

  private boolean isOthers(CursorStore.Saved saved) {
    return !mayBeOurs(saved);
  }
}
