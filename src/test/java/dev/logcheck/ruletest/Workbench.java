package dev.logcheck.ruletest;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.LogcheckTest;
import dev.logcheck.machine.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A machine in memory on which {@code logcheck-test} is called; what tests of it are told in. */
final class Workbench {
  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private boolean terminal;
  private int status;

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

  Workbench call(String... args) {
    out.reset();
    err.getBuffer().setLength(0);
    PrintWriter text = new PrintWriter(out, true, StandardCharsets.UTF_8);
    status = LogcheckTest.run(args, surroundings(text));
    return this;
  }

  private Surroundings surroundings(PrintWriter text) {
    return new Surroundings(
        files,
        Map.of(),
        Clock.fixed(Instant.parse("2026-11-19T12:00:00Z"), ZoneOffset.UTC),
        () -> {},
        out,
        text,
        new PrintWriter(err, true),
        command -> {
          throw new IOException("no process is started here: " + command.words());
        },
        "tester",
        false,
        terminal,
        null,
        files.getPath("/usr/share/logcheck-java"),
        "test",
        1);
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
