package dev.logcheck.source;

import dev.logcheck.machine.SystemPause;
import dev.logcheck.machine.SystemProcessLauncher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** A log in a file system of the operating system, and its reader. */
final class RealLog {
  final Path log;
  final Path state;

  RealLog(Path directory) throws IOException {
    log = Files.createDirectories(directory.resolve("log")).resolve("app.log");
    state = Files.createDirectories(directory.resolve("state"));
  }

  RealLog(Path log, Path state) {
    this.log = log;
    this.state = state;
  }

  Path cursorFile() {
    return state.resolve(CursorName.usual(log.toString()));
  }

  void write(String text) throws IOException {
    Files.writeString(
        log, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** A run whose report is delivered. */
  String run() throws IOException {
    Collected sink = new Collected();
    Reading reading = read(sink);
    SavedState.save(state, reading);
    return sink.text() + String.join("", reading.problems()) + String.join("", reading.repeats());
  }

  /** A run whose report is not delivered yet. */
  Reading read(LineSink sink) throws IOException {
    LogFile source =
        new LogFile(
            log,
            false,
            true,
            SavedState.in(state),
            new LineBuffer(),
            new SystemProcessLauncher(),
            Clock.systemUTC(),
            new SystemPause());
    return source.read(sink);
  }
}
