package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.machine.SystemProcessLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A log, its writer, its rotation and its reader in a file system in memory, whose clock moves by a
 * second with every deed.
 */
final class LogScene {
  static final Instant START = Instant.parse("2026-11-20T06:25:01Z");

  private final Ticking clock = new Ticking();
  private final FileSystem fileSystem =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("basic", "owner", "posix", "unix")
              .setFileTimeSource(() -> java.nio.file.attribute.FileTime.from(clock.instant()))
              .build());
  final Path directory = fileSystem.getPath("/var/log");
  final Path state = fileSystem.getPath("/var/lib/logcheck");
  final LineBuffer buffer;
  Path log = directory.resolve("syslog");
  boolean optional;
  boolean warnsInLines = true;
  private Deed meanwhile = () -> null;

  LogScene() {
    this(new LineBuffer(64, 256));
  }

  LogScene(LineBuffer buffer) {
    this.buffer = buffer;
    doing(() -> Files.createDirectories(directory));
    doing(() -> Files.createDirectories(state));
  }

  /** Something done to the file system. */
  interface Deed {
    Object run() throws IOException;
  }

  LogScene doing(Deed deed) {
    clock.tick();
    try {
      deed.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Does something whenever the reader waits for logrotate. */
  LogScene meanwhile(Deed deed) {
    meanwhile = deed;
    return this;
  }

  private void pause() {
    doing(meanwhile);
  }

  LogScene write(String text) {
    return write(log, text);
  }

  LogScene write(Path file, String text) {
    return doing(
        () ->
            Files.write(
                file,
                text.getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
  }

  String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LogScene rename(String from, String to) {
    return doing(() -> Files.move(at(from), at(to), StandardCopyOption.REPLACE_EXISTING));
  }

  LogScene copy(String from, String to) {
    return doing(() -> Files.copy(at(from), at(to)));
  }

  LogScene truncate(String text) {
    return doing(
        () ->
            Files.write(
                log,
                text.getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING));
  }

  LogScene delete(String name) {
    return doing(() -> Files.deleteIfExists(at(name)));
  }

  Path at(String name) {
    return directory.resolve(name);
  }

  Path cursorFile() {
    return state.resolve("offset" + log.toString().replace('/', '.'));
  }

  LogFile source() {
    return new LogFile(
        log,
        optional,
        warnsInLines,
        SavedState.in(state),
        buffer,
        new SystemProcessLauncher(),
        clock,
        this::pause);
  }

  /** A run whose report is delivered. */
  Run run() {
    Run run = crash();
    doing(
        () -> {
          SavedState.save(state, run.reading);
          return null;
        });
    return run;
  }

  /** A run that ends before it saves its position. */
  Run crash() {
    Collected sink = new Collected();
    Reading reading = run(sink);
    return new Run(reading, sink.text());
  }

  /** A run with a sink of its own, that ends before it saves its position. */
  Reading run(LineSink sink) {
    clock.tick();
    try {
      return source().read(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why a run cannot read the log. */
  UnreadableLogException unreadable() {
    clock.tick();
    return assertThrows(UnreadableLogException.class, () -> source().read(new Collected()));
  }

  /** What a run told: the lines, and what else. */
  record Run(Reading reading, String text) {
    List<String> problems() {
      List<String> all = new ArrayList<>(reading.problems());
      all.addAll(reading.repeats());
      return all;
    }
  }

  Clock clock() {
    return clock;
  }

  private static final class Ticking extends Clock {
    private Instant now = START;

    void tick() {
      now = now.plusSeconds(1);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
