package dev.logcheck.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attempt of a {@link TrailSearch}: it lays a trail through the files as they are now, and it
 * has failed if one of them is renamed meanwhile.
 */
final class TrailAttempt {
  private final TrailSearch search;
  private final Trail trail;
  private final Cursor cursor;
  private final LateLines late;

  /**
   * Starts with the log itself.
   *
   * @param trail of the log alone, which the caller closes
   */
  TrailAttempt(TrailSearch search, Trail trail, Cursor cursor) {
    this.search = search;
    this.trail = trail;
    this.cursor = cursor;
    this.late = new LateLines(search.log(), cursor);
  }

  /** Lays the trail. Returns false if files were renamed meanwhile. */
  boolean lay() throws IOException {
    boolean inLive =
        cursor.at().certain()
            && trail.startInLive(cursor.at(), cursor.key())
            && !search.copies().mayHide(trail.live().get(), cursor.at());
    if (inLive && !late.arrived()) {
      trail.keepPrevious();
      return true;
    }
    Rotation rotation = new Rotation(search.log(), false);
    Candidates files = rotated(rotation);
    if (inLive) {
      late.addTo(trail, files, cursor.rotated(), files.files().size());
    } else if (!start(files)) {
      return layFromAnyName(rotation, files);
    }
    return isUnmoved(rotation, files);
  }

  /**
   * Looks among the files of any name, as the cursor's file has none that a rotation gives.
   *
   * @param files those of a rotation, which are read as far as time tells, if there is none either
   */
  private boolean layFromAnyName(Rotation rotation, Candidates files) throws IOException {
    Rotation wide = new Rotation(search.log(), true);
    Candidates more = rotated(wide);
    if (start(more)) {
      return isUnmoved(wide, more);
    }
    boolean unread = addUnread(files, cursor.rotated());
    boolean stillEmpty = cursor.at().offset() == 0 && trail.isLive(cursor.at());
    if (unread || !stillEmpty) {
      trail.setLost(!more.files().isEmpty());
    }
    return isUnmoved(rotation, files);
  }

  private Candidates rotated(Rotation rotation) throws IOException {
    List<RotatedFile> files = new ArrayList<>(rotation.files(cursor));
    trail.live().ifPresent(live -> files.removeIf(file -> file.facts().sameFile(live.facts())));
    if (trail.isLive(cursor.at())) {
      removeCopies(files, trail.live().get());
    }
    return new Candidates(files, cursor.key(), search.launcher());
  }

  private void removeCopies(List<RotatedFile> files, PlainContent live) throws IOException {
    int last = files.size() - 1;
    while (last >= 0 && mayGo(files.get(last), live)) {
      if (!late.remembers(files.get(last))) {
        files.remove(last);
      }
      last--;
    }
  }

  /** A renamed file that is known hides no copy behind it. */
  private boolean mayGo(RotatedFile file, PlainContent live) throws IOException {
    boolean known = late.remembers(file);
    return known ? file.name().isAgeless() : search.copies().isCopy(file, live);
  }

  private boolean isUnmoved(Rotation rotation, Candidates files) throws IOException {
    return liveUnmoved() && unmoved(files.files(), rotated(rotation).files());
  }

  private boolean liveUnmoved() throws IOException {
    return trail.live().isEmpty()
        || FileFacts.of(search.log()).sameFile(trail.live().get().facts());
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
  private boolean start(Candidates files) throws IOException {
    return cursor.at().offset() > 0 ? startAt(files) : startAfterPrevious(files);
  }

  /** Starts in the file of which something was read. */
  private boolean startAt(Candidates files) throws IOException {
    Position at = cursor.at();
    boolean copied = trail.isLive(at);
    Optional<Candidates.Found> found = files.findRecent(at, file -> !copied || isCopiedSince(file));
    if (found.isPresent() && copied) {
      trail.restartLive(found.get().content());
    } else if (found.isEmpty() && trail.seekLive(at, cursor.key())) {
      late.addTo(trail, files, cursor.rotated(), files.files().size());
      return true;
    }
    found = found.isPresent() ? found : files.find(at);
    if (found.isPresent()) {
      addFrom(files, found.get(), cursor.rotated());
    }
    return found.isPresent();
  }

  /**
   * Whether a file may be a copy of the log, made when more had been written to it. It is none if
   * it was there when the log was looked at; one that was compressed since has a new inode.
   */
  private boolean isCopiedSince(RotatedFile file) {
    return !file.plain() || (file.facts().modifiedSince(cursor.time()) && !late.remembers(file));
  }

  /** Starts behind the last file of which something was read: nothing was read of the cursor's. */
  private boolean startAfterPrevious(Candidates files) throws IOException {
    Optional<Position> previous =
        cursor.previous().map(Cursor.Previous::position).filter(Position::provable);
    if (previous.isEmpty()) {
      addUnread(files, cursor.older());
      return !files.files().isEmpty() || trail.isLive(cursor.at());
    }
    Optional<Candidates.Found> found = files.find(previous.get());
    if (found.isPresent()) {
      addFrom(files, found.get(), cursor.older());
    }
    return found.isPresent();
  }

  /**
   * Adds the file where reading starts, and all that is younger.
   *
   * @param places other places of the cursor, which are read from there on
   */
  private void addFrom(Candidates files, Candidates.Found start, List<Cursor.Previous> places)
      throws IOException {
    trail.addOlder(start.content());
    late.addTo(trail, files, places, start.index());
    for (int i = start.index() + 1; i < files.files().size(); i++) {
      addWhole(files, i);
    }
  }

  /** Without the cursor's file, time has to tell; returns whether anything was not read. */
  private boolean addUnread(Candidates files, List<Cursor.Previous> places) throws IOException {
    if (!cursor.at().isNowhere()) {
      late.addTo(trail, files, places, 0);
    }
    boolean unread = false;
    for (int i = 0; i < files.files().size(); i++) {
      unread |= !files.isTaken(i) && isUnread(files.files().get(i));
      if (unread) {
        addWhole(files, i);
      }
    }
    return unread;
  }

  /** A file under any name, of which content does not prove that it is the log's, may be any. */
  private void addWhole(Candidates files, int index) throws IOException {
    RotatedFile file = files.files().get(index);
    boolean surelyOurs = !file.name().isByHand() || !file.plain();
    boolean ours = surelyOurs || cursor.at().isNowhere() || cursor.at().means(file.facts());
    if (ours && !files.isTaken(index)) {
      trail.addBeforeLive(files.open(index));
    }
  }

  private boolean isUnread(RotatedFile file) {
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
