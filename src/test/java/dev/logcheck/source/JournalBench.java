package dev.logcheck.source;

import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.Program;
import dev.logcheck.machine.StateDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A journal whose program is a fake, with what is read of it. */
final class JournalBench {
  static final String CURSOR = "-- cursor: s=1;i=2;t=3\n";

  final LogScene scene = new LogScene();
  final Collected sink = new Collected();
  final List<String> commands = new ArrayList<>();
  List<String> options = List.of("--merge");
  Duration patience = Program.PATIENCE;
  LineBuffer buffer = new LineBuffer(64, 256);

  Reading read(ProcessLauncher launcher) throws IOException {
    ProcessLauncher noting =
        command -> {
          commands.add(String.join(" ", command.words()));
          return launcher.start(command);
        };
    StateDirectory state = SavedState.in(scene.state);
    JournalCommand command =
        new JournalCommand("journalctl", options, "JOURNALCTL_OPTS in /conf:3:17", patience);
    return new Journal(command, state, buffer, noting, scene.clock()).read(sink);
  }

  /** An entry of which the last is {@code s=1;i=2;t=3} if its number is 2. */
  static String written(int number, String identifier, String program) {
    return """
    __CURSOR=s=1;i=%d;t=3
    __REALTIME_TIMESTAMP=1795155901999999
    _HOSTNAME=host
    _TRANSPORT=syslog
    _UID=1000
    SYSLOG_IDENTIFIER=%s
    _EXE=%s
    MESSAGE=what it says

    """
        .formatted(number, identifier, program);
  }

  Reading read(String text, String export) throws IOException {
    return read(
        command -> new Ended(0, command.words().contains("--output=export") ? export : text, ""));
  }

  /** A process that has already done all it does. */
  static final class Ended extends Process {
    private final int status;
    private final String output;
    private final String errors;

    Ended(int status, String output, String errors) {
      this.status = status;
      this.output = output;
      this.errors = errors;
    }

    @Override
    public OutputStream getOutputStream() {
      return new ByteArrayOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream getErrorStream() {
      return new ByteArrayInputStream(errors.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int waitFor() {
      return status;
    }

    @Override
    public int exitValue() {
      return status;
    }

    @Override
    public void destroy() {}
  }
}
