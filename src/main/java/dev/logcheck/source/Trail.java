package dev.logcheck.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The open files that continue a cursor, oldest first, each at the place where its reading starts;
 * the log itself is the last. All are open before the first is read, so what is renamed, compressed
 * or deleted meanwhile is read nevertheless.
 */
final class Trail implements Closeable {
  private final List<LogContent> rotated = new ArrayList<>();
  private final Optional<PlainContent> live;
  private Optional<Path> repeated = Optional.empty();
  private boolean lost;
  private boolean rotationSeen;
  private boolean previousKept;

  /**
   * @param live the log itself; empty if there is none just now
   */
  Trail(Optional<PlainContent> live) {
    this.live = live;
  }

  List<LogContent> contents() {
    List<LogContent> contents = new ArrayList<>(rotated);
    if (live.isPresent()) {
      contents.add(live.get());
    }
    return contents;
  }

  Optional<PlainContent> live() {
    return live;
  }

  /** Whether the log itself is the file that {@code position} means, as far as inodes can tell. */
  boolean isLive(Position position) {
    return live.isPresent() && position.means(live.get().facts());
  }

  /** Goes to a position in the log itself, if inode and content are those of the log. */
  boolean startInLive(Position position, SipHash key) throws IOException {
    return isLive(position) && live.get().seek(position, key);
  }

  /** Goes to a position in the log itself, if the content is that of the log. */
  boolean seekLive(Position position, SipHash key) throws IOException {
    return live.isPresent()
        && (position.provable() || isLive(position))
        && live.get().seek(position, key);
  }

  /** Goes to the beginning of the log itself: {@code copy} holds what stood in it before. */
  void restartLive(LogContent copy) throws IOException {
    PlainContent log = live.orElseThrow();
    log.restart();
    if (copy instanceof PlainContent plain && plain.begins(log)) {
      repeated = Optional.of(copy.path());
    }
  }

  /**
   * The rotated file with which the log itself begins: whether the log was emptied and filled again
   * with the same lines cannot be told, so both are read. Empty if there is no such doubt.
   */
  Optional<Path> repeated() {
    return repeated;
  }

  /** Whether {@code content} is a rotated file: its last line is complete, even if not ended. */
  boolean finished(LogContent content) {
    return rotated.contains(content);
  }

  /** Whether rotated files come before the log. */
  boolean isRotated() {
    return !rotated.isEmpty();
  }

  void addOlder(LogContent content) {
    rotated.add(0, content);
  }

  void addBeforeLive(LogContent content) {
    rotated.add(content);
  }

  /** Whether the file that the cursor means is neither the log nor one of the rotated ones. */
  boolean lost() {
    return lost;
  }

  /**
   * Says that the file is not there.
   *
   * @param others whether there are rotated files at all
   */
  void setLost(boolean others) {
    lost = true;
    rotationSeen = others;
  }

  /** Whether there are rotated files, where the cursor's file is none of them. */
  boolean rotationSeen() {
    return rotationSeen;
  }

  /** Whether the cursor's previous file is not on the trail because nothing was added to it. */
  boolean previousKept() {
    return previousKept;
  }

  void keepPrevious() {
    previousKept = true;
  }

  @Override
  public void close() throws IOException {
    for (LogContent content : contents()) {
      content.close();
    }
  }
}
