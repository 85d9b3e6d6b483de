package dev.logcheck.source;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateContent;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file that keeps the cursor of one log: a small text file in the state directory, whose name
 * and first two lines are those of {@code logtail2}. {@code /var/log/a} and {@code /var/log.a} have
 * the same name for it: whose it is stands in the file, and who comes second has a file of its own.
 */
final class CursorFile {

  private final StateDirectory state;
  private final String log;
  private final String shared;
  private final String own;

  /** What was in the file, where it cannot be believed but could be read. */
  private Optional<StateContent> damaged = Optional.empty();

  CursorFile(StateDirectory state, String log) {
    this.state = state;
    this.log = log;
    this.shared = CursorName.usual(log);
    this.own = CursorName.own(log);
  }

  /** The saved cursor; empty if the log was never read. */
  Optional<Cursor> load(LogProblems problems) {
    String file = own;
    Optional<StateContent> saved = Optional.empty();
    try {
      saved = state.read(own, CursorText.LIMIT);
      if (saved.isEmpty()) {
        file = shared;
        saved = state.read(shared, CursorText.LIMIT);
        if (isOthers(saved)) {
          return Optional.empty();
        }
      }
      return saved.isEmpty() ? Optional.empty() : Optional.of(parse(saved.get()));
    } catch (CursorText.DamagedException e) {
      damaged = saved;
      StateContent content = saved.orElseThrow();
      Instant since = CursorText.earliest(CursorText.lines(content), content.modified());
      problems.damagedCursor(state.file(file), e.getMessage(), state.file(CursorName.damaged(log)));
      return Optional.of(nowhere(since, CursorText.named(CursorText.lines(content))));
    } catch (IOException e) {
      problems.unreadableCursor(state.file(file), e);
      return Optional.of(nowhere(lastWritten(file), List.of()));
    }
  }

  /** Whether another log has this file: a damaged one, and a path without this name, prove none. */
  private boolean isOthers(StateContent content) {
    return SealedText.isIntact(content.bytes())
        && CursorText.log(CursorText.lines(content))
            .filter(owner -> !owner.equals(log) && CursorName.usual(owner).equals(shared))
            .isPresent();
  }

  private Cursor parse(StateContent content) throws CursorText.DamagedException {
    List<String> lines = CursorText.lines(content);
    if (!SealedText.isIntact(content.bytes())) {
      throw new CursorText.DamagedException(lines.size(), "wrong checksum");
    }
    if (!CursorText.log(lines).orElse(log).equals(log)) {
      throw new CursorText.DamagedException(3, "the path is not " + log);
    }
    return CursorText.parse(lines, content.modified());
  }

  /** A FIFO, a device or a link in the place of a file tells nothing. */
  private Instant lastWritten(String file) {
    boolean regular = Files.isRegularFile(state.file(file), LinkOption.NOFOLLOW_LINKS);
    return regular ? state.modified(file).orElse(Instant.EPOCH) : Instant.EPOCH;
  }

  private static Cursor nowhere(Instant since, List<Cursor.Previous> named) {
    return new Cursor(Position.NOWHERE, Optional.empty(), named, since, SipHash.withRandomKey());
  }

  /**
   * Puts the cursor where no other log's is; asks anew, for another log may have come first in this
   * run. What no rename can replace is left, too.
   */
  void put(Cursor cursor, Commit commit) {
    damaged.ifPresent(content -> commit.put(CursorName.damaged(log), content.bytes()));
    boolean free =
        content(own, commit).isEmpty()
            && !isOthers(content(shared, commit))
            && !Files.isDirectory(state.file(shared), LinkOption.NOFOLLOW_LINKS);
    commit.put(free ? shared : own, CursorText.print(cursor, log).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isOthers(Optional<StateContent> content) {
    return content.isPresent() && isOthers(content.get());
  }

  /** What a file holds; of one that cannot be read, nothing is known but that it is there. */
  private static Optional<StateContent> content(String file, Commit commit) {
    try {
      return commit.read(file, CursorText.LIMIT);
    } catch (IOException e) {
      return Optional.of(new StateContent(new byte[0], Instant.EPOCH));
    }
  }
}
