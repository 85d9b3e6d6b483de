package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The file that keeps the cursor of one log. */
final class CursorFile {
  private final CursorStore store;
  private final String log;

  CursorFile(CursorStore store, String log) {
    this.store = store;
    this.log = log;
  }

  /** A key for a log that has no cursor yet. */
  static SipHash newKey() {
    SecureRandom random = new SecureRandom();
    return new SipHash(random.nextLong(), random.nextLong());
  }

  /** The saved cursor; empty if the log was never read. */
  Optional<Cursor> load(Notices notices) throws IOException {
    Path file = store.file(log);
    Optional<CursorStore.Saved> saved = store.load(file);
    return saved.isEmpty() ? Optional.empty() : Optional.of(parse(file, saved.get(), notices));
  }

  private static Cursor parse(Path file, CursorStore.Saved saved, Notices notices) {
    Instant modified = saved.modified();
    List<String> lines = saved.lines();
    try {
      return CursorText.parse(lines, modified, CursorFile::newKey);
    } catch (CursorText.DamagedException e) {
      notices.damagedCursor(file, e.getMessage());
      return new Cursor(Position.NOWHERE, Optional.empty(), modified, newKey());
    }
  }

  void save(Cursor cursor) throws IOException {
    store.save(store.file(log), CursorText.print(cursor, log));
  }
}
