package dev.logcheck.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * A machine as tests need it: it stands still on 21 November 2026, has no terminal, one processor
 * and no program, until a test says otherwise.
 */
public final class FakeMachine {
  private final FileSystem files;
  private final OutputStream out;
  private final Writer err;
  private Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private Pause pause = () -> {};
  private ProcessLauncher programs = FakeMachine::noProgram;
  private Map<String, String> environment = Map.of("HOSTNAME", "web1");
  private boolean terminal;
  private PrintStream progressTerminal;
  private boolean root;
  private int processors = 1;

  /**
   * A machine.
   *
   * @param out takes what is printed
   * @param err takes what goes to standard error
   */
  public FakeMachine(FileSystem files, OutputStream out, Writer err) {
    this.files = files;
    this.out = out;
    this.err = err;
  }

  private static Process noProgram(Command command) throws IOException {
    throw new IOException("no process is started here: " + command.words());
  }

  /** Its time, and what happens when a run waits. */
  public FakeMachine with(Clock itsClock, Pause itsPause) {
    clock = itsClock;
    pause = itsPause;
    return this;
  }

  /** Its programs. */
  public FakeMachine with(ProcessLauncher itsPrograms) {
    programs = itsPrograms;
    return this;
  }

  /** Its environment. */
  public FakeMachine with(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  /** Whether standard output is a terminal. */
  public FakeMachine onATerminal(boolean isTerminal) {
    terminal = isTerminal;
    return this;
  }

  /** A terminal as wide as its standard output. */
  public FakeMachine onATerminal(int columns) {
    environment = Map.of("HOSTNAME", "web1", "COLUMNS", Integer.toString(columns));
    return onATerminal(true);
  }

  /** A terminal as its standard error, which shows progress. */
  public FakeMachine withProgressOn(OutputStream shown) {
    progressTerminal = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return this;
  }

  /** How many processors it has. */
  public FakeMachine withProcessors(int count) {
    processors = count;
    return this;
  }

  /** Where the commands are run by root. */
  public FakeMachine asRoot() {
    root = true;
    return this;
  }

  /** What a command sees of it. */
  public Surroundings surroundings() {
    return new Surroundings(
        files,
        environment,
        clock,
        pause,
        out,
        new PrintWriter(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err, true),
        programs,
        root ? "root" : "logcheck",
        root,
        terminal,
        Optional.ofNullable(progressTerminal),
        files.getPath("/usr/share/logcheck-java"),
        "test",
        processors,
        1 << 30);
  }
}
