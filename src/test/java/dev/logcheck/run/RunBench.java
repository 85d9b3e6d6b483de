package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.Logcheck;
import dev.logcheck.machine.ClosedPipe;
import dev.logcheck.machine.EndedProcess;
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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A machine in memory on which {@code logcheck} runs: its file system, its clock, and a sendmail
 * that accepts or refuses. What tests of a run are told in.
 */
final class RunBench {
  static final String STAMP = "Nov 21 12:00:00 web1 ";

  private final SteppingClock clock = new SteppingClock();
  private final FileSystem files =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("basic", "owner", "posix", "unix")
              .setFileTimeSource(() -> FileTime.from(clock.instant()))
              .build());
  private final FakeSendmail sendmail = new FakeSendmail();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of("HOSTNAME", "web1");
  private int status;
  private int width;
  private boolean root;

  RunBench() {
    file(
        "/etc/logcheck/logcheck.conf",
        "INTRO=0 SYSLOGSUMMARY=0\nFQDN=0\nSENDMAILTO=admin@example.org\n");
    file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\n");
    file("/var/log/syslog", "");
    directory("/etc/logcheck/violations.d");
    directory("/var/lib/logcheck");
    directory("/tmp");
  }

  private void directory(String name) {
    doing(() -> Files.createDirectories(files.getPath(name)));
  }

  /** Something done to the file system. */
  interface Deed {
    Object run() throws IOException;
  }

  RunBench doing(Deed deed) {
    try {
      deed.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String name) {
    return files.getPath(name);
  }

  /** Puts a file there. */
  RunBench file(String name, String content) {
    return doing(
        () -> {
          Files.createDirectories(path(name).getParent());
          return Files.writeString(path(name), content, StandardCharsets.ISO_8859_1);
        });
  }

  /** Adds a line to the configuration. */
  RunBench setting(String line) {
    return append("/etc/logcheck/logcheck.conf", line + "\n");
  }

  /** Adds rules to a file such as {@code violations.d/sshd}. */
  RunBench rules(String file, String... rules) {
    return file("/etc/logcheck/" + file, String.join("\n", rules) + "\n");
  }

  /** Adds messages, each behind the same stamp and host, to the log that is listed. */
  RunBench withLog(String... messages) {
    for (String message : messages) {
      append("/var/log/syslog", STAMP + message + "\n");
    }
    return this;
  }

  RunBench append(String name, String text) {
    return doing(
        () ->
            Files.writeString(
                path(name),
                text,
                StandardCharsets.ISO_8859_1,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
  }

  /** Gives it a journalctl. */
  RunBench withJournalctl(ProcessLauncher program) {
    sendmail.journal(program);
    return this;
  }

  /** Gives it a journal with these messages, each behind the same stamp and host. */
  RunBench withJournal(String... messages) {
    String text = String.join("", Arrays.stream(messages).map(m -> STAMP + m + "\n").toList());
    String cursor = messages.length == 0 ? "" : "-- cursor: s=1;i=2;t=3\n";
    String export = messages.length == 0 ? "" : "__CURSOR=s=1;i=2;t=3\n\n";
    return withJournalctl(
        command ->
            new EndedProcess(
                0, command.words().contains("--output=export") ? export : text + cursor));
  }

  /** As the unit that the timer starts runs it. */
  RunBench underTheTimer() {
    environment = Map.of("HOSTNAME", "web1", "LOGCHECK_SANDBOX", "1");
    return this;
  }

  /** Lets root run it. */
  RunBench asRoot() {
    root = true;
    return this;
  }

  RunBench refusingMail() {
    sendmail.refuse(true);
    return this;
  }

  RunBench acceptingMail() {
    sendmail.refuse(false);
    return this;
  }

  /** Lets time pass before the next run, which takes an hour more. */
  RunBench after(Duration time) {
    clock.step(time);
    return this;
  }

  /** Runs {@code logcheck} with these words. */
  RunBench run(String... words) {
    return run(out, words);
  }

  /** The same, where nobody reads what is printed. */
  RunBench runIntoAClosedPipe(String... words) {
    return run(new ClosedPipe(), words);
  }

  /** The same, on a terminal. */
  RunBench runOnATerminal(int columns, String... words) {
    width = columns;
    return run(out, words);
  }

  private RunBench run(OutputStream to, String... words) {
    out.reset();
    err.getBuffer().setLength(0);
    sendmail.forget();
    clock.step(Duration.ofHours(1));
    FakeMachine machine =
        new FakeMachine(files, to, err)
            .with(clock, this::pause)
            .with(sendmail)
            .with(environment)
            .withProcessors(2);
    if (width > 0) {
      machine.onATerminal(width);
    }
    if (root) {
      machine.asRoot();
    }
    status = Logcheck.run(words, machine.surroundings());
    return this;
  }

  private void pause() {
    clock.step(Duration.ofSeconds(1));
  }

  /** Asserts what was printed: one section of System Events with these messages, or nothing. */
  RunBench reports(String... messages) {
    assertEquals(section(messages), out.toString(StandardCharsets.ISO_8859_1), () -> err());
    return this;
  }

  private static String section(String... messages) {
    String lines = String.join("\n", Arrays.stream(messages).map(STAMP::concat).toList());
    return messages.length == 0 ? "" : "System Events\n=-=-=-=-=-=-=\n" + lines + "\n\n";
  }

  /** Asserts that one mail was handed over, with these messages in this order. */
  RunBench mails(String... messages) {
    assertEquals(1, sendmail.mails().size(), () -> "mails; " + err());
    assertEquals(section(messages), mail().body());
    return this;
  }

  RunBench mailsNothing() {
    assertEquals(List.of(), sendmail.mails());
    return this;
  }

  List<FakeSendmail.Received> mails() {
    return sendmail.mails();
  }

  /** The only mail of the last run. */
  FakeSendmail.Received mail() {
    assertEquals(1, sendmail.mails().size(), () -> "mails; " + err());
    return sendmail.mails().get(0);
  }

  RunBench ends(int expected) {
    assertEquals(expected, status, () -> err());
    return this;
  }

  /** Asserts that standard error has this text. */
  RunBench says(String text) {
    assertTrue(err().contains(text), () -> "\"" + text + "\" is not in: " + err());
    return this;
  }

  String out() {
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  String err() {
    return err.toString();
  }

  /** The names and contents of the state directory. */
  Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(path("/var/lib/logcheck"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        state.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return state;
  }

  /** What is left in the temporary directory. */
  List<String> temporary() {
    List<String> left = new ArrayList<>();
    try (Stream<Path> list = Files.list(path("/tmp"))) {
      list.forEach(file -> left.add(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return left;
  }

  /** Time that passes only when a run waits, or between runs. */
  private static final class SteppingClock extends Clock {
    private Instant now = Instant.parse("2026-11-21T12:30:00Z");

    void step(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
