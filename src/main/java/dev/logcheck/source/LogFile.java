package dev.logcheck.source;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.Pause;
import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A log that is a file: its rotated predecessors are read to their ends before it. */
public final class LogFile implements LogSource {
  private final Path log;
  private final boolean optional;
  private final boolean warnsInLines;
  private final CursorFile cursorFile;
  private final LineBuffer buffer;
  private final ProcessLauncher launcher;
  private final Clock clock;
  private final Pause pause;

  /**
   * @param log as configured; may be a symbolic link
   * @param optional whether it is in order that the log is missing
   * @param warnsInLines whether the warning of {@code logtail2} about a log that was written anew
   *     comes as lines of the log, as where the report has every line; otherwise it is a problem
   * @param state where its cursor is kept
   * @param buffer through which all logs of the run are read
   * @param launcher starts decompressors
   * @param clock tells when the log was looked at
   * @param pause lets logrotate finish
   */
  public LogFile(
      Path log,
      boolean optional,
      boolean warnsInLines,
      StateDirectory state,
      LineBuffer buffer,
      ProcessLauncher launcher,
      Clock clock,
      Pause pause) {
    this.log = log;
    this.optional = optional;
    this.warnsInLines = warnsInLines;
    this.cursorFile = new CursorFile(state, log.toString());
    this.buffer = buffer;
    this.launcher = launcher;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public String name() {
    return log.toString();
  }

  /**
   * Whether a file is a rotated one of this log, which is read with it: so it is no log of its own.
   * Until the log was read for the first time, nothing but the log itself is, and a copy of it.
   *
   * @param file in the log's directory; any other is none
   */
  @Override
  public boolean holds(Path file) {
    return isNamedLikeRotated(log, file)
        && (cursorFile.load(new LogProblems(name(), clock)).isPresent()
            || new CopyTruncate(log, clock).holdsAll(file));
  }

  /** Whether a file has the name of a rotated one of a log, in the same directory. */
  static boolean isNamedLikeRotated(Path log, Path file) {
    Path mine = log.toAbsolutePath().normalize();
    Path other = file.toAbsolutePath().normalize();
    return mine.getFileName() != null
        && other.getFileName() != null
        && mine.getParent().equals(other.getParent())
        && isRotated(mine.getFileName().toString(), other.getFileName().toString());
  }

  private static boolean isRotated(String name, String other) {
    return RotatedName.resembles(name, other) && RotatedName.parse(name, other).isPresent();
  }

  @Override
  public long unread() {
    try {
      return new Unread(log).bytes(cursorFile.load(new LogProblems(name(), clock)));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  @Override
  public Reading read(LineSink sink) throws IOException {
    LogProblems problems = new LogProblems(name(), clock);
    Optional<Cursor> start = cursorFile.load(problems);
    Instant now = clock.instant();
    try (Trail trail = open(start)) {
      if (optional && trail.contents().isEmpty()) {
        return vanished(start.orElseThrow(), now, problems);
      }
      if (trail.lost() && !start.orElseThrow().at().isNowhere()) {
        sayLost(trail, start.orElseThrow(), problems, sink);
      }
      trail.repeated().ifPresent(problems::repeated);
      TrailReader reader = new TrailReader(name(), trail, start, buffer, problems);
      long bytes = reader.push(sink);
      if (trail.live().isEmpty()) {
        sayMissing(bytes, problems);
      }
      Cursor end =
          reader.reached(now, start.isPresent() ? start.get().key() : SipHash.withRandomKey());
      ReachedPlace reached = new ReachedPlace(start, end);
      return new Reading(
          bytes,
          List.of(),
          List.of(),
          problems.all(),
          problems.repeats(),
          reader.written(),
          reached);
    }
  }

  /** Said once: from then on nothing is known of the log, as if it had never been there. */
  private Reading vanished(Cursor start, Instant now, LogProblems problems)
      throws UnreadableLogException {
    if (start.at().isNowhere()) {
      throw UnreadableLogException.notFound(name());
    }
    problems.vanished(start);
    Cursor end = Cursor.alone(Position.NOWHERE, now, start.key());
    ReachedPlace reached = new ReachedPlace(Optional.of(start), end);
    return new Reading(
        0, List.of(), List.of(), problems.all(), problems.repeats(), Instant.EPOCH, reached);
  }

  private Trail open(Optional<Cursor> start) throws IOException {
    TrailSearch search = new TrailSearch(log, new CopyTruncate(log, clock), launcher, pause);
    try {
      return start.isPresent() ? search.follow(start.get()) : search.begin();
    } catch (NoSuchFileException e) {
      throw e.getReason() == null
          ? UnreadableLogException.notFound(name())
          : new UnreadableLogException(name(), e.getReason());
    } catch (IOException e) {
      throw new UnreadableLogException(name(), LogProblems.reason(e) + fix(log, e));
    }
  }

  /** What to do about a log that cannot be opened, as the end of a sentence; empty if unknown. */
  static String fix(Path log, IOException e) {
    if (Files.isDirectory(log)) {
      return "; name its files: " + log.resolve("*.log");
    }
    return e instanceof NotRegularFileException ? "; name a file that is one" : "";
  }

  private void sayMissing(long bytes, LogProblems problems) throws IOException {
    if (bytes > 0) {
      problems.missing();
    } else if (!optional) {
      throw UnreadableLogException.notFound(name());
    }
  }

  private void sayLost(Trail trail, Cursor start, LogProblems problems, LineSink sink)
      throws IOException {
    Optional<FileFacts> live =
        trail.live().map(LogContent::facts).filter(facts -> start.at().means(facts));
    boolean shrunk = live.isPresent() && live.get().size() < start.at().offset();
    if (live.isPresent() && !warnsInLines) {
      problems.writtenAnew(start, live.get(), trail.rotationSeen());
      return;
    }
    if (live.isPresent()) {
      push(shrunk ? "is smaller than" : "has another content than", sink);
    }
    if (!shrunk || trail.isRotated()) {
      problems.lost(start, trail.rotationSeen());
    }
  }

  /** The warning of {@code logtail2}, which reports it as if it stood in the log. */
  private void push(String change, LineSink sink) throws IOException {
    String warning =
        """
        ***************
        *** WARNING ***: Log file %s %s last time checked!
        *************** This could indicate tampering.
        """;
    byte[] bytes = warning.formatted(name(), change).getBytes(StandardCharsets.UTF_8);
    Generation none = Generation.of(name());
    sink.lines(Chunk.withoutPlace(none, bytes, 0, bytes.length));
  }

  /** The position that this run reached. */
  private final class ReachedPlace implements PendingCursor {
    private final Optional<Cursor> start;
    private final Cursor end;

    ReachedPlace(Optional<Cursor> start, Cursor end) {
      this.start = start;
      this.end = end;
    }

    @Override
    public boolean isMoved() {
      return start.isEmpty() || !start.get().samePlace(end);
    }

    @Override
    public void addTo(Commit commit) {
      if (isMoved()) {
        cursorFile.put(end, commit);
      }
    }

    @Override
    public String start() {
      return name() + " " + (start.isEmpty() ? "-" : proven(start.get().at()));
    }

    /** Without a saved cursor the fingerprints have a new key in each run, and name nothing. */
    @Override
    public String span() {
      return start() + " " + (start.isEmpty() ? place(end.at()) : proven(end.at()));
    }

    private static String place(Position position) {
      return position.inode() + ":" + position.offset();
    }

    /**
     * A log that was truncated in place and has grown again is at the same place with other bytes.
     */
    private static String proven(Position position) {
      return place(position) + ":" + Long.toHexString(position.before().hash());
    }
  }
}
