package dev.logcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    Process process = start(start);
    try {
      JournalOutput output = new JournalOutput(process.getInputStream(), buffer);
      Complaints complaints = new Complaints(process.getErrorStream());
      output.push(sink);
      finish(process, output, complaints);
      Optional<String> end = output.cursor().or(start::cursor);
      return new Reading(
          output.bytes(),
          start.firstTime() ? FIRST_TIME : List.of(),
          List.of(),
          new Pending(start, end, now));
    } finally {
      process.destroy();
    }
  }

  private Path file() {
    return store.file("/" + NAME);
  }

  private Process start(JournalCursor start) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--quiet", "--output=short", "--no-pager", "--show-cursor"));
    words.add(start.option());
    try {
      Process process = launcher.start(words);
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UnreadableLogException(NAME, e.getMessage());
    }
  }

  /** With nothing to print, {@code journalctl} exits with 1, but says nothing. */
  private static void finish(Process process, JournalOutput output, Complaints complaints)
      throws IOException {
    try {
      int status = process.waitFor();
      String text = complaints.text();
      if (status != 0 && !(status == 1 && text.isEmpty() && output.bytes() == 0)) {
        throw new UnreadableLogException(NAME, "journalctl ended with " + status + ": " + text);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableLogException(NAME, "interrupted");
    }
  }

  /** Reads standard error beside standard output, so that neither pipe fills up. */
  private static final class Complaints {
    private static final int ENOUGH = 4096;

    private final Thread reader;
    private byte[] bytes = new byte[0];

    Complaints(InputStream stream) {
      reader = new Thread(() -> drain(stream), "journalctl-errors");
      reader.setDaemon(true);
      reader.start();
    }

    private void drain(InputStream stream) {
      try {
        bytes = stream.readNBytes(ENOUGH);
        stream.skip(Long.MAX_VALUE);
      } catch (IOException e) {
        bytes = e.toString().getBytes(StandardCharsets.UTF_8);
      }
    }

    String text() throws InterruptedException {
      reader.join();
      return new String(bytes, StandardCharsets.UTF_8).strip();
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
