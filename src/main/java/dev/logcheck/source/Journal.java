package dev.logcheck.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The systemd journal, read through {@code journalctl(1)} after the journal's own cursor. */
public final class Journal implements LogSource {
  private static final String NAME = "journal";

  /** Debian's logcheck says so above its report; the lines are part of its interface. */
  private static final List<String> FIRST_TIME =
      List.of(
          "This is the first time logcheck has checked the systemd journal.",
          "Only recent entries (from the last 5 hours) will be checked",
          "If you do not wish to check the systemd journal, please see"
              + " /etc/logcheck/logcheck.logfiles.d/journal.logfiles");

  private final List<String> command;
  private final CursorStore store;
  private final ProcessLauncher launcher;
  private final LineBuffer buffer;
  private final Clock clock;

  /**
   * @param command {@code journalctl}, or its path, and the words of JOURNALCTL_OPTS
   * @param store where its cursor is kept, as {@code offset.journal}
   * @param launcher starts the command
   * @param buffer through which all logs of the run are read
   * @param clock tells when the journal was looked at
   */
  public Journal(
      List<String> command,
      CursorStore store,
      ProcessLauncher launcher,
      LineBuffer buffer,
      Clock clock) {
    this.command = List.copyOf(command);
    this.store = store;
    this.launcher = launcher;
    this.buffer = buffer;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(LineSink sink) throws IOException {
    Instant now = clock.instant();
    JournalCursor start = JournalCursor.load(store.load(file()));
    try (Program program = start(start)) {
      JournalOutput output = new JournalOutput(program, buffer);
      output.push(sink);
      Optional<String> end = output.cursor().or(start::cursor);
      return new Reading(
          output.bytes(),
          start.firstTime() ? FIRST_TIME : List.of(),
          List.of(),
          new Pending(start, end, now));
    }
  }

  private Path file() {
    return store.file("/" + NAME);
  }

  private Program start(JournalCursor start) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--quiet", "--output=short", "--no-pager", "--show-cursor"));
    words.add(start.option());
    try {
      return Program.start(launcher, words).withoutInput();
    } catch (IOException e) {
      throw new UnreadableLogException(NAME, e.getMessage());
    }
  }

  /** The position that this run reached. */
  private final class Pending implements PendingCursor {
    private final JournalCursor start;
    private final Optional<String> end;
    private final Instant now;

    Pending(JournalCursor start, Optional<String> end, Instant now) {
      this.start = start;
      this.end = end;
      this.now = now;
    }

    @Override
    public void commit() throws IOException {
      if (start.firstTime() || !end.equals(start.cursor())) {
        store.save(file(), JournalCursor.print(end, now));
      }
    }

    @Override
    public String span() {
      return NAME + " " + start.option() + " " + end.orElse("-");
    }
  }
}
