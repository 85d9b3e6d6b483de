package dev.logcheck.ruletest;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.LogcheckTest;
import dev.logcheck.machine.ClosedPipe;
import dev.logcheck.machine.Command;
import dev.logcheck.machine.FakeMachine;
import dev.logcheck.machine.ProcessLauncher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/** A machine in memory on which {@code logcheck-test} is called; what tests of it are told in. */
final class Workbench {
  private final FileSystem files =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder().setAttributeViews("basic", "posix").build());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private OutputStream pipe = out;
  private final StringWriter err = new StringWriter();
  private boolean terminal;
  private ProcessLauncher programs = Workbench::noProgram;
  private Map<String, String> environment = Map.of("HOSTNAME", "web1");
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
  private int status;
  private long stepMillis;

  /** Puts a file there; each character is one byte. */
  Workbench file(String name, String content) {
    try {
      Path path = files.getPath(name).toAbsolutePath();
      Files.createDirectories(path.getParent());
      Files.write(path, content.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The log that most tests read. */
  Workbench log(String... lines) {
    return file("/log", String.join("\n", lines) + "\n");
  }

  /** A rule file, or several by several calls. */
  Workbench rules(String name, String... rules) {
    return file(name, String.join("\n", rules) + "\n");
  }

  Workbench onATerminal() {
    terminal = true;
    return this;
  }

  /** The editor that the environment names; it is given a file. */
  Workbench editor(String words, ProcessLauncher editor) {
    environment = Map.of("EDITOR", words);
    programs = editor;
    return file("/tmp/none", "");
  }

  private static Process noProgram(Command command) throws IOException {
    throw new IOException("no process is started here: " + command.words());
  }

  /** From now on every look at the clock is so much later. */
  Workbench whereTimePasses(long millis) {
    stepMillis = millis;
    return this;
  }

  /** What was shown of the progress of the last call. */
  String progress() {
    return progress.toString(StandardCharsets.UTF_8);
  }

  /** From now on nobody reads what is printed. */
  Workbench intoAClosedPipe() {
    pipe = new ClosedPipe();
    return this;
  }

  Workbench call(String... args) {
    out.reset();
    err.getBuffer().setLength(0);
    progress.reset();
    Instant[] time = {Instant.parse("2026-11-21T12:00:00Z")};
    Clock clock =
        ((InstantSource) () -> time[0] = time[0].plusMillis(stepMillis)).withZone(ZoneOffset.UTC);
    FakeMachine machine =
        new FakeMachine(files, pipe, err)
            .onATerminal(terminal)
            .with(environment)
            .with(programs)
            .with(clock, () -> {})
            .withProgressOn(progress);
    status = LogcheckTest.run(args, machine.surroundings());
    return this;
  }

  Path path(String name) {
    return files.getPath(name);
  }

  /** What is in a file; each character is one byte. */
  String content(String name) {
    try {
      return new String(Files.readAllBytes(files.getPath(name)), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int status() {
    return status;
  }

  /** Standard output, one character for each byte. */
  String out() {
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  String err() {
    return err.toString();
  }
}
