package dev.logcheck.source;

import dev.logcheck.machine.Pause;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A log that is a file, read with all its rotated files from their beginnings, whatever runs have
 * read of it. Knows no cursor, and saves none.
 */
public final class WholeLog implements LogSource {
  /** The log may be rotated while its files are opened. */
  private static final int ATTEMPTS = 20;

  private final Path log;
  private final boolean optional;
  private final Instant since;
  private final LineBuffer buffer;
  private final ProcessLauncher launcher;
  private final Clock clock;
  private final Pause pause;

  /**
   * Opens nothing yet.
   *
   * @param log as configured; may be a symbolic link
   * @param optional whether it is in order that the log is missing
   * @param since files to which nothing was written from then on are not read
   * @param buffer through which all logs are read
   * @param launcher starts decompressors
   * @param clock tells the time zone of messages
   * @param pause lets logrotate finish
   */
  public WholeLog(
      Path log,
      boolean optional,
      Instant since,
      LineBuffer buffer,
      ProcessLauncher launcher,
      Clock clock,
      Pause pause) {
    this.log = log;
    this.optional = optional;
    this.since = since;
    this.buffer = buffer;
    this.launcher = launcher;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public String name() {
    return log.toString();
  }

  @Override
  public long unread() {
    return UNKNOWN;
  }

  /** Here a name is enough: it is read as a rotated file in any case. */
  @Override
  public boolean holds(Path file) {
    return LogFile.isNamedLikeRotated(log, file);
  }

  @Override
  public Reading read(LineSink sink) throws IOException {
    LogProblems problems = new LogProblems(name(), clock);
    try (Trail trail = open()) {
      if (trail.live().isEmpty() && !optional) {
        problems.missing();
      }
      Instant written = written(trail);
      TrailReader reader = new TrailReader(name(), trail, Optional.empty(), buffer, problems);
      long bytes = written.isBefore(since) ? 0 : reader.push(sink);
      return new Reading(
          bytes,
          List.of(),
          List.of(),
          problems.all(),
          problems.repeats(),
          written,
          PendingCursor.NONE);
    }
  }

  private static Instant written(Trail trail) {
    List<LogContent> contents = trail.contents();
    return contents.get(contents.size() - 1).facts().modified();
  }

  private Trail open() throws IOException {
    IOException reason = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return opened();
      } catch (NoSuchFileException | CopyUnderWayException e) {
        reason = e;
      } catch (UnreadableLogException e) {
        throw e;
      } catch (IOException e) {
        throw new UnreadableLogException(name(), LogProblems.reason(e) + LogFile.fix(log, e));
      }
      pause.pause();
    }
    throw new UnreadableLogException(name(), LogProblems.reason(reason));
  }

  private Trail opened() throws IOException {
    Trail trail = new Trail(live());
    boolean complete = false;
    try {
      addRotated(trail);
      complete = true;
    } finally {
      if (!complete) {
        trail.close();
      }
    }
    if (trail.contents().isEmpty()) {
      throw UnreadableLogException.notFound(name());
    }
    return trail;
  }

  private Optional<PlainContent> live() throws IOException {
    try {
      return Optional.of(PlainContent.open(log));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void addRotated(Trail trail) throws IOException {
    List<RotatedFile> files = rotated();
    Candidates candidates = new Candidates(files, SipHash.withRandomKey(), launcher);
    for (int i = 0; i < files.size(); i++) {
      RotatedFile file = files.get(i);
      boolean late = !file.facts().modified().isBefore(since);
      if (late && !isLive(file, trail)) {
        trail.addBeforeLive(candidates.open(i));
      }
    }
  }

  private List<RotatedFile> rotated() throws IOException {
    Cursor none = Cursor.alone(Position.NOWHERE, Instant.EPOCH, SipHash.withRandomKey());
    try {
      return new Rotation(log, false).files(none);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** It was renamed since, or the log is being copied and not yet truncated. */
  private boolean isLive(RotatedFile file, Trail trail) throws IOException {
    if (trail.live().isEmpty()) {
      return false;
    }
    PlainContent live = trail.live().get();
    return file.facts().sameFile(live.facts()) || new CopyTruncate(log, clock).isCopy(file, live);
  }
}
