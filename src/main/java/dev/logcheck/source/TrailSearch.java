package dev.logcheck.source;

import dev.logcheck.machine.Pause;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the trail of a cursor: the file that it means, which may have been renamed, copied or
 * compressed since, and all that is younger.
 *
 * <p>Inode and a kilobyte of content together are certain. Otherwise content decides, because
 * inodes are used again and a copy has one of its own; where several files begin alike, it is the
 * oldest of those that were modified since. A cursor by {@code logtail2} has only an inode. Where
 * no file is found, the time of modification tells what was not yet read: when in doubt, too much.
 *
 * @param log as configured
 * @param copies tells copies of the log from its generations
 * @param launcher starts decompressors
 * @param pause between two attempts while the log is being rotated
 */
record TrailSearch(Path log, CopyTruncate copies, ProcessLauncher launcher, Pause pause) {
  /** Together with the pauses this is longer than the patience with a copy. */
  private static final int ATTEMPTS = 250;

  /** A log that is not there is nothing unusual, so nobody waits for it. */
  private static final int GLANCES = 20;

  /** The trail of a log that was never read: the log. */
  Trail begin() throws IOException {
    return new Trail(Optional.of(PlainContent.open(log)));
  }

  /**
   * Searches until nothing was renamed or copied while it searched.
   *
   * @throws IOException if the log cannot be opened, or is rotated faster than it can be searched
   */
  Trail follow(Cursor cursor) throws IOException {
    IOException reason = new NoSuchFileException(log.toString(), null, "is rotated all the time");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Trail trail = new Trail(openLive());
      boolean settled = false;
      try {
        settled = search(trail, cursor);
      } catch (NoSuchFileException | CopyUnderWayException e) {
        reason = e;
      } finally {
        if (!settled) {
          trail.close();
        }
      }
      if (settled) {
        return trail;
      }
      pause.pause();
    }
    throw reason;
  }

  /** Between the renaming of a log and the making of the next one there is none: looks again. */
  private Optional<PlainContent> openLive() throws IOException {
    for (int attempt = 0; attempt < GLANCES; attempt++) {
      try {
        return Optional.of(PlainContent.open(log));
      } catch (NoSuchFileException e) {
        Thread.onSpinWait();
      }
    }
    return Optional.empty();
  }

  /** Returns false if files were renamed meanwhile. */
  private boolean search(Trail trail, Cursor cursor) throws IOException {
    boolean inLive = cursor.at().certain() && trail.startInLive(cursor.at(), cursor.key());
    if (inLive && !hasLateLines(cursor)) {
      trail.keepPrevious();
      return true;
    }
    List<RotatedFile> files = rotated(trail, cursor);
    if (inLive) {
      addPrevious(trail, files, cursor);
    } else if (cursor.at().offset() > 0) {
      startAt(trail, files, cursor);
    } else {
      startAfterPrevious(trail, files, cursor);
    }
    return liveUnmoved(trail) && unmoved(files, rotated(trail, cursor));
  }

  private boolean hasLateLines(Cursor cursor) throws IOException {
    if (cursor.previous().isEmpty()) {
      return false;
    }
    Cursor.Previous previous = cursor.previous().get();
    try {
      Path path = log.resolveSibling(previous.path());
      FileFacts facts = FileFacts.of(path, LinkOption.NOFOLLOW_LINKS);
      return !previous.position().means(facts) || facts.size() != previous.position().offset();
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  private List<RotatedFile> rotated(Trail trail, Cursor cursor) throws IOException {
    List<RotatedFile> files = new ArrayList<>(new Rotation(log).files(cursor.at()));
    trail.live().ifPresent(live -> files.removeIf(file -> file.facts().sameFile(live.facts())));
    if (trail.isLive(cursor.at()) && !files.isEmpty()) {
      int youngest = files.size() - 1;
      if (copies.isCopy(files.get(youngest), trail.live().get())) {
        files.remove(youngest);
      }
    }
    return files;
  }

  private boolean liveUnmoved(Trail trail) throws IOException {
    return trail.live().isEmpty() || FileFacts.of(log).sameFile(trail.live().get().facts());
  }

  private static boolean unmoved(List<RotatedFile> files, List<RotatedFile> later) {
    boolean same = files.size() == later.size();
    for (int i = 0; same && i < files.size(); i++) {
      same = files.get(i).unmoved(later.get(i));
    }
    return same;
  }

  /** Starts in the file of which something was read. */
  private void startAt(Trail trail, List<RotatedFile> files, Cursor cursor) throws IOException {
    Position at = cursor.at();
    Optional<Found> found = findRecent(files, at, cursor.key());
    if (found.isEmpty() && trail.seekLive(at, cursor.key())) {
      addPrevious(trail, files, cursor);
      return;
    }
    found = found.isPresent() ? found : findOlder(files, at, cursor.key());
    if (found.isPresent()) {
      addFrom(trail, files, found.get());
      addPrevious(trail, files.subList(0, found.get().index()), cursor);
    } else {
      addUnread(trail, files, cursor);
      trail.setLost();
    }
  }

  /** Starts behind the last file of which something was read: nothing was read of the cursor's. */
  private void startAfterPrevious(Trail trail, List<RotatedFile> files, Cursor cursor)
      throws IOException {
    Optional<Position> previous =
        cursor.previous().map(Cursor.Previous::position).filter(Position::provable);
    Optional<Found> found = Optional.empty();
    if (previous.isPresent()) {
      found = find(files, previous.get(), cursor.key());
    }
    if (found.isPresent()) {
      addFrom(trail, files, found.get());
    } else {
      addUnread(trail, files, cursor);
      if (previous.isPresent() || (files.isEmpty() && !trail.isLive(cursor.at()))) {
        trail.setLost();
      }
    }
  }

  /** The file that a position means, open there, and which of the rotated files it is. */
  private record Found(int index, LogContent content) {}

  private Optional<Found> find(List<RotatedFile> files, Position position, SipHash key)
      throws IOException {
    Optional<Found> found = findRecent(files, position, key);
    return found.isPresent() ? found : findOlder(files, position, key);
  }

  /** Searches the files modified since the position was reached, the oldest first. */
  private Optional<Found> findRecent(List<RotatedFile> files, Position position, SipHash key)
      throws IOException {
    Optional<Found> found = Optional.empty();
    for (int i = 0; i < files.size() && found.isEmpty(); i++) {
      if (files.get(i).facts().modifiedSince(position.modified())) {
        found = tryOut(files, i, position, key);
      }
    }
    return found;
  }

  /** Searches the other files, the youngest first. */
  private Optional<Found> findOlder(List<RotatedFile> files, Position position, SipHash key)
      throws IOException {
    Optional<Found> found = Optional.empty();
    for (int i = files.size() - 1; i >= 0 && found.isEmpty(); i--) {
      if (!files.get(i).facts().modifiedSince(position.modified())) {
        found = tryOut(files, i, position, key);
      }
    }
    return found;
  }

  private Optional<Found> tryOut(List<RotatedFile> files, int i, Position position, SipHash key)
      throws IOException {
    if (!position.provable() && !position.means(files.get(i).facts())) {
      return Optional.empty();
    }
    LogContent content = open(files.get(i));
    if (content.seek(position, key)) {
      return Optional.of(new Found(i, content));
    }
    content.close();
    return Optional.empty();
  }

  private void addFrom(Trail trail, List<RotatedFile> files, Found start) throws IOException {
    trail.addOlder(start.content());
    for (int i = start.index() + 1; i < files.size(); i++) {
      trail.addBeforeLive(open(files.get(i)));
    }
  }

  /** Puts the cursor's previous file on the trail, for the lines that came late. */
  private void addPrevious(Trail trail, List<RotatedFile> files, Cursor cursor) throws IOException {
    if (cursor.previous().isEmpty() || files.isEmpty()) {
      return;
    }
    Position previous = cursor.previous().get().position();
    RotatedFile youngest = files.get(files.size() - 1);
    if (previous.provable()) {
      find(files, previous, cursor.key()).ifPresent(found -> trail.addOlder(found.content()));
    } else if (isUnread(youngest, cursor)) {
      trail.addOlder(open(youngest));
    }
  }

  /** Without the cursor's file, time has to tell what was read and what was not. */
  private void addUnread(Trail trail, List<RotatedFile> files, Cursor cursor) throws IOException {
    boolean unread = false;
    for (RotatedFile file : files) {
      unread |= isUnread(file, cursor);
      if (unread) {
        trail.addBeforeLive(open(file));
      }
    }
  }

  private static boolean isUnread(RotatedFile file, Cursor cursor) {
    return file.facts().modifiedSince(cursor.time())
        || isEmptyPlace(cursor.at(), file)
        || cursor
            .previous()
            .filter(previous -> isEmptyPlace(previous.position(), file))
            .isPresent();
  }

  private static boolean isEmptyPlace(Position position, RotatedFile file) {
    return position.offset() == 0 && position.means(file.facts());
  }

  private LogContent open(RotatedFile file) throws IOException {
    try {
      return file.plain()
          ? PlainContent.open(file.path(), LinkOption.NOFOLLOW_LINKS)
          : CompressedContent.open(file, launcher);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return new UnreadableContent(file, new Bookmark(), e);
    }
  }
}
