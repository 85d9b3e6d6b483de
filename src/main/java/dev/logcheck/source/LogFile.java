package dev.logcheck.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log that is a file: its rotated predecessors are read to their ends before it. */
public final class LogFile implements LogSource {
  private final Path log;
  private final CursorStore store;
  private final LineBuffer buffer;
  private final Clock clock;

  /**
   * @param log as configured; may be a symbolic link
   * @param store where its cursor is kept
   * @param buffer through which all logs of the run are read
   * @param clock tells when the log was looked at
   */
  public LogFile(Path log, CursorStore store, LineBuffer buffer, Clock clock) {
    this.log = log;
    this.store = store;
    this.buffer = buffer;
    this.clock = clock;
  }

  @Override
  public String name() {
    return log.toString();
  }

  @Override
  public Reading read(LineSink sink) throws IOException {
    List<String> notices = new ArrayList<>();
    Optional<Cursor> start = load(notices);
    Instant now = clock.instant();
    try (Trail trail = open(start)) {
      if (trail.outcome() == Trail.Outcome.LOST) {
        warn(trail, start.orElseThrow(), sink, notices);
      }
      return follow(trail, start, now, sink, notices);
    }
  }

  private Optional<Cursor> load(List<String> notices) throws IOException {
    Path file = store.file(name());
    Optional<CursorStore.Saved> saved = store.load(file);
    if (saved.isEmpty()) {
      return Optional.empty();
    }
    Instant modified = saved.get().modified();
    try {
      return Optional.of(CursorText.parse(saved.get().lines(), modified, LogFile::newKey));
    } catch (CursorText.DamagedException e) {
      notices.add(file + " " + e.getMessage() + "; read " + name() + " from its beginning");
      return Optional.of(
          new Cursor(
              Cursor.UNKNOWN_DEVICE, 0, 0, modified, newKey(), Fingerprint.NONE, Fingerprint.NONE));
    }
  }

  private static SipHash newKey() {
    SecureRandom random = new SecureRandom();
    return new SipHash(random.nextLong(), random.nextLong());
  }

  private Trail open(Optional<Cursor> start) throws IOException {
    try {
      return Trail.find(log, start);
    } catch (IOException e) {
      throw new UnreadableLogException(name(), reason(e));
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException && e.getMessage().indexOf(':') < 0
        ? "no such file"
        : e.toString();
  }

  private Reading follow(
      Trail trail, Optional<Cursor> start, Instant now, LineSink sink, List<String> notices)
      throws IOException {
    SipHash key = start.map(Cursor::key).orElseGet(LogFile::newKey);
    Optional<Cursor> reached = trail.outcome() == Trail.Outcome.LOST ? Optional.empty() : start;
    long bytes = 0;
    boolean intact = true;
    for (LogContent content : trail.contents()) {
      if (!intact) {
        break;
      }
      LineBuffer.Pushed pushed = buffer.push(content, content != trail.live(), sink);
      intact = pushed.intact();
      bytes += pushed.bytes();
      if (content.trace().offset() > 0 || reached.isEmpty()) {
        reached = Optional.of(Cursor.at(content.trace(), content.facts(), now, key));
      }
    }
    Cursor end = reached.orElseThrow();
    boolean news = start.isEmpty() || !start.get().samePlace(end);
    return new Reading(bytes, List.of(), List.copyOf(notices), new Pending(start, end, news));
  }

  private void warn(Trail trail, Cursor start, LineSink sink, List<String> notices)
      throws IOException {
    FileFacts live = trail.live().facts();
    if (start.means(live) && live.size() < start.offset()) {
      push(
          "***************\n*** WARNING ***: Log file "
              + name()
              + " is smaller than last time checked!\n"
              + "*************** This could indicate tampering.\n",
          sink);
    } else {
      notices.add(
          name()
              + ": the file that was read up to byte "
              + start.offset()
              + " at "
              + start.time()
              + " is neither there nor among the rotated ones: what was written to it since is"
              + " lost");
    }
  }

  private static void push(String text, LineSink sink) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.lines(bytes, 0, bytes.length);
  }

  /** The position that this run reached. */
  private final class Pending implements PendingCursor {
    private final Optional<Cursor> start;
    private final Cursor end;
    private final boolean news;

    Pending(Optional<Cursor> start, Cursor end, boolean news) {
      this.start = start;
      this.end = end;
      this.news = news;
    }

    @Override
    public void commit() throws IOException {
      if (news) {
        store.save(store.file(name()), CursorText.print(end, name()));
      }
    }

    @Override
    public String span() {
      return name()
          + " "
          + start.map(cursor -> cursor.inode() + ":" + cursor.offset()).orElse("-")
          + " "
          + end.inode()
          + ":"
          + end.offset();
    }
  }
}
