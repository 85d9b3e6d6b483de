package dev.logcheck.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The open files that continue a cursor: the one that it means, every younger one, the live one
 * last. All are open before the first is read, so what is renamed, compressed or deleted meanwhile
 * is read nevertheless.
 */
final class Trail implements Closeable {
  private static final int ATTEMPTS = 20;

  /**
   * A file's stamp is that of the last clock tick: it may lie that much before the clock's time.
   */
  private static final Duration TICK = Duration.ofMillis(10);

  /** What became of the file that the cursor means. */
  enum Outcome {
    /** Found, or there was no cursor: nothing is missing. */
    CONTINUED,
    /** Neither the log nor any rotated file is the cursor's. */
    LOST,
  }

  private final Deque<LogContent> contents = new ArrayDeque<>();
  private Outcome outcome = Outcome.CONTINUED;

  private Trail() {}

  Iterable<LogContent> contents() {
    return contents;
  }

  LogContent live() {
    return contents.getLast();
  }

  Outcome outcome() {
    return outcome;
  }

  /** Looks until nothing was rotated while it looked. */
  static Trail find(Path log, Optional<Cursor> cursor) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Trail trail = new Trail();
      try {
        if (trail.settle(log, cursor)) {
          return trail;
        }
      } catch (NoSuchFileException e) {
        if (attempt == ATTEMPTS - 1) {
          trail.close();
          throw e;
        }
      } catch (IOException e) {
        trail.close();
        throw e;
      }
      trail.close();
    }
    throw new NoSuchFileException(log.toString(), null, "is rotated all the time");
  }

  /** Returns false if files changed their names meanwhile. */
  private boolean settle(Path log, Optional<Cursor> cursor) throws IOException {
    PlainContent live = PlainContent.open(log);
    contents.add(live);
    if (cursor.isEmpty()) {
      return true;
    }
    Cursor start = cursor.get();
    if (start.means(live.facts()) && start.offset() > 0 && live.seek(start)) {
      return true;
    }
    Rotation rotation = new Rotation(log);
    List<RotatedFile> files = withoutLive(rotation.files());
    follow(start, files);
    return FileFacts.of(log).sameFile(live.facts())
        && unmoved(files, withoutLive(rotation.files()));
  }

  private List<RotatedFile> withoutLive(List<RotatedFile> files) {
    return files.stream().filter(file -> !file.facts().sameFile(live().facts())).toList();
  }

  private static boolean unmoved(List<RotatedFile> files, List<RotatedFile> later) {
    boolean same = files.size() == later.size();
    for (int i = 0; same && i < files.size(); i++) {
      same = files.get(i).unmoved(later.get(i));
    }
    return same;
  }

  /** Puts before the live file what has to be read first. */
  private void follow(Cursor start, List<RotatedFile> files) throws IOException {
    for (int i = files.size() - 1; i >= 0; i--) {
      LogContent content = open(files.get(i));
      contents.addFirst(content);
      if (isStart(content, start)) {
        return;
      }
    }
    if (start.provable() && live().seek(start)) {
      keepLiveOnly();
      return;
    }
    outcome = start.means(live().facts()) && start.offset() == 0 ? Outcome.CONTINUED : Outcome.LOST;
    keepModifiedAfter(start);
  }

  private static boolean isStart(LogContent content, Cursor start) throws IOException {
    return (start.provable() || start.means(content.facts())) && content.seek(start);
  }

  private void keepLiveOnly() throws IOException {
    while (contents.size() > 1) {
      contents.removeFirst().close();
    }
  }

  private void keepModifiedAfter(Cursor start) throws IOException {
    while (contents.size() > 1
        && contents.getFirst().facts().modified().isBefore(start.time().minus(TICK))) {
      contents.removeFirst().close();
    }
  }

  private static LogContent open(RotatedFile file) throws IOException {
    return PlainContent.open(file.path(), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void close() throws IOException {
    for (LogContent content : contents) {
      content.close();
    }
  }
}
