package dev.logcheck.source;

import dev.logcheck.machine.Pause;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
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
    LateLines late = new LateLines(log, cursor);
    boolean inLive =
        cursor.at().certain()
            && trail.startInLive(cursor.at(), cursor.key())
            && !copies.mayHide(trail.live().get(), cursor.at());
    if (inLive && !late.arrived()) {
      trail.keepPrevious();
      return true;
    }
    Rotation rotation = new Rotation(log, false);
    Candidates files = rotated(trail, cursor, rotation);
    if (inLive) {
      late.addTo(trail, files, cursor.rotated(), files.files().size());
    } else if (!start(trail, files, cursor)) {
      Rotation wide = new Rotation(log, true);
      Candidates more = rotated(trail, cursor, wide);
      if (start(trail, more, cursor)) {
        return settled(trail, cursor, wide, more);
      }
      boolean unread = addUnread(trail, files, cursor, cursor.rotated());
      boolean stillEmpty = cursor.at().offset() == 0 && trail.isLive(cursor.at());
      if (unread || !stillEmpty) {
        trail.setLost(!more.files().isEmpty());
      }
    }
    return settled(trail, cursor, rotation, files);
  }

  private Candidates rotated(Trail trail, Cursor cursor, Rotation rotation) throws IOException {
    List<RotatedFile> files = new ArrayList<>(rotation.files(cursor));
    trail.live().ifPresent(live -> files.removeIf(file -> file.facts().sameFile(live.facts())));
    if (trail.isLive(cursor.at())) {
      removeCopies(files, trail.live().get(), new LateLines(log, cursor));
    }
    return new Candidates(files, cursor.key(), launcher);
  }

  private void removeCopies(List<RotatedFile> files, PlainContent live, LateLines late)
      throws IOException {
    int last = files.size() - 1;
    while (last >= 0 && mayGo(files.get(last), live, late)) {
      if (!late.remembers(files.get(last))) {
        files.remove(last);
      }
      last--;
    }
  }

  /** A renamed file that is known hides no copy behind it. */
  private boolean mayGo(RotatedFile file, PlainContent live, LateLines late) throws IOException {
    boolean known = late.remembers(file);
    return known ? file.name().isAgeless() : copies.isCopy(file, live);
  }

  private boolean settled(Trail trail, Cursor cursor, Rotation rotation, Candidates files)
      throws IOException {
    return liveUnmoved(trail) && unmoved(files.files(), rotated(trail, cursor, rotation).files());
  }

  private boolean liveUnmoved(Trail trail) throws IOException {
    return trail.live().isEmpty() || FileFacts.of(log).sameFile(trail.live().get().facts());
  }

  private static boolean unmoved(List<RotatedFile> files, List<RotatedFile> later) {
    boolean same = files.size() == later.size();
    for (int i = 0; same && i < files.size(); i++) {
      same = isAmong(later, files.get(i));
    }
    return same;
  }

  /** At any place: where only time tells the order, writers change it all the time. */
  private static boolean isAmong(List<RotatedFile> files, RotatedFile file) {
    for (RotatedFile other : files) {
      if (file.unmoved(other)) {
        return true;
      }
    }
    return false;
  }

  /** Returns false, and has put nothing on the trail, if the cursor's file is not among these. */
  private boolean start(Trail trail, Candidates files, Cursor cursor) throws IOException {
    return cursor.at().offset() > 0
        ? startAt(trail, files, cursor)
        : startAfterPrevious(trail, files, cursor);
  }

  /** Starts in the file of which something was read. */
  private boolean startAt(Trail trail, Candidates files, Cursor cursor) throws IOException {
    Position at = cursor.at();
    LateLines late = new LateLines(log, cursor);
    boolean copied = trail.isLive(at);
    Optional<Candidates.Found> found =
        files.findRecent(at, file -> !copied || isCopiedSince(file, cursor, late));
    if (found.isPresent() && copied) {
      trail.restartLive(found.get().content());
    } else if (found.isEmpty() && trail.seekLive(at, cursor.key())) {
      late.addTo(trail, files, cursor.rotated(), files.files().size());
      return true;
    }
    found = found.isPresent() ? found : files.find(at);
    if (found.isPresent()) {
      addFrom(trail, files, found.get(), cursor, cursor.rotated());
    }
    return found.isPresent();
  }

  /**
   * Whether a file may be a copy of the log, made when more had been written to it. It is none if
   * it was there when the log was looked at; one that was compressed since has a new inode.
   */
  private static boolean isCopiedSince(RotatedFile file, Cursor cursor, LateLines late) {
    return !file.plain() || (file.facts().modifiedSince(cursor.time()) && !late.remembers(file));
  }

  /** Starts behind the last file of which something was read: nothing was read of the cursor's. */
  private boolean startAfterPrevious(Trail trail, Candidates files, Cursor cursor)
      throws IOException {
    Optional<Position> previous =
        cursor.previous().map(Cursor.Previous::position).filter(Position::provable);
    if (previous.isEmpty()) {
      addUnread(trail, files, cursor, cursor.older());
      return !files.files().isEmpty() || trail.isLive(cursor.at());
    }
    Optional<Candidates.Found> found = files.find(previous.get());
    if (found.isPresent()) {
      addFrom(trail, files, found.get(), cursor, cursor.older());
    }
    return found.isPresent();
  }

  /**
   * Adds the file where reading starts, and all that is younger.
   *
   * @param late other places of the cursor, which are read from there on
   */
  private void addFrom(
      Trail trail,
      Candidates files,
      Candidates.Found start,
      Cursor cursor,
      List<Cursor.Previous> late)
      throws IOException {
    trail.addOlder(start.content());
    new LateLines(log, cursor).addTo(trail, files, late, start.index());
    for (int i = start.index() + 1; i < files.files().size(); i++) {
      addWhole(trail, files, i, cursor);
    }
  }

  /** Without the cursor's file, time has to tell; returns whether anything was not read. */
  private boolean addUnread(
      Trail trail, Candidates files, Cursor cursor, List<Cursor.Previous> late) throws IOException {
    if (!cursor.at().isNowhere()) {
      new LateLines(log, cursor).addTo(trail, files, late, 0);
    }
    boolean unread = false;
    for (int i = 0; i < files.files().size(); i++) {
      unread |= !files.isTaken(i) && isUnread(files.files().get(i), cursor);
      if (unread) {
        addWhole(trail, files, i, cursor);
      }
    }
    return unread;
  }

  /** A file under any name, of which content does not prove that it is the log's, may be any. */
  private static void addWhole(Trail trail, Candidates files, int index, Cursor cursor)
      throws IOException {
    RotatedFile file = files.files().get(index);
    boolean surelyOurs = !file.name().isByHand() || !file.plain();
    boolean ours = surelyOurs || cursor.at().isNowhere() || cursor.at().means(file.facts());
    if (ours && !files.isTaken(index)) {
      trail.addBeforeLive(files.open(index));
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
}
