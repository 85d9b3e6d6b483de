package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A small world below the temporary directory for one test: logs, rules, configuration, state.
 *
 * <p>Nothing of the real system is read or written: not its logs, its rules, its state or its lock.
 * Text is bytes held as characters up to 255.
 */
final class Machine implements BeforeEachCallback, AfterEachCallback {
  private Path root;
  private final List<String> listed = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final StringBuilder configuration = new StringBuilder();
  private String locale = "C";

  @Override
  public void beforeEach(ExtensionContext context) {
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  /** Builds the world; a test that needs several calls this itself. */
  void open() {
    try {
      root = Files.createTempDirectory("logcheck-acceptance");
      permit("rwxr-xr-x", root);
      for (String writable : List.of("lock", "tmp", "our-state", "their-state")) {
        permit("rwxrwxrwx", Files.createDirectory(root.resolve(writable)));
      }
      for (String directory :
          List.of(
              "scratch", "logs", "logfiles.d", "rules", "rules/cracking.d", "rules/violations.d")) {
        permit("rwxr-xr-x", Files.createDirectory(root.resolve(directory)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() {
    try {
      PathUtils.deleteDirectory(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /** Writes a rule file, such as {@code ignore.d.server/ssh}, below the rule directory. */
  Machine rules(String name, String... lines) {
    return file("rules/" + name, terminated(lines));
  }

  /** Copies Debian's rule database, which only root and its own group may read where it is. */
  Machine debiansRules() {
    RealPart.at("/etc/logcheck", "logcheck-database");
    String copy = "cp -R /etc/logcheck/. \"$0\" && chmod -R a+rX \"$0\"";
    Outcome copied = run(List.of("sh", "-c", copy, path("rules").toString()));
    assertEquals(0, copied.status(), copied.err());
    return this;
  }

  /** Writes a log and lists it. */
  Machine log(String name, String... lines) {
    return listedLog(name, terminated(lines));
  }

  /** The same, with exactly these bytes. */
  Machine listedLog(String name, String bytes) {
    listed.add(path("logs/" + name).toString());
    return file("logs/" + name, bytes);
  }

  /** Lists something without writing it; {@code %s} stands for the directory of logs. */
  Machine list(String... lines) {
    for (String line : lines) {
      listed.add(line.replace("%s", path("logs").toString()));
    }
    return this;
  }

  /** Appends to a file below the directory of logs. */
  Machine append(String log, String... lines) {
    return appendBytes(log, terminated(lines));
  }

  Machine appendBytes(String log, String bytes) {
    return with(() -> Files.write(path("logs/" + log), latin1(bytes), StandardOpenOption.APPEND));
  }

  /** Renames a log, as a rotation does. */
  Machine rename(String from, String to) {
    return with(() -> Files.move(path("logs/" + from), path("logs/" + to)));
  }

  /** Writes any file, with its directories; {@code name} is relative to this world. */
  Machine file(String name, String bytes) {
    return with(
        () -> {
          Path file = path(name);
          for (Path parent = file.getParent();
              !Files.exists(parent) || !parent.startsWith(root);
              parent = parent.getParent()) {
            directory(root.relativize(parent).toString());
          }
          Files.write(file, latin1(bytes));
          permit("rw-r--r--", file);
        });
  }

  Machine directory(String name) {
    return with(() -> permit("rwxr-xr-x", Files.createDirectories(path(name))));
  }

  /** Takes every permission on a file away. */
  Machine unreadable(String name) {
    return with(() -> permit("---------", path(name)));
  }

  /** Makes a symbolic link. */
  Machine link(String name, String target) {
    return with(() -> Files.createSymbolicLink(path(name), Path.of(target)));
  }

  /** Empties a log in place. */
  Machine truncate(String log) {
    return file("logs/" + log, "");
  }

  /** Rotates a log to {@code .1.gz}, as logrotate does without {@code delaycompress}. */
  Machine compress(String log) {
    Path compressed = path("logs/" + log + ".1.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      Files.copy(path("logs/" + log), out);
      permit("rw-r--r--", compressed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return remove("logs/" + log);
  }

  Machine remove(String name) {
    return with(() -> PathUtils.delete(path(name)));
  }

  /** Last read and written in another century. */
  Machine old(String name) {
    return with(
        () -> {
          FileTime longAgo = FileTime.from(Instant.ofEpochSecond(86_400));
          Files.getFileAttributeView(path(name), BasicFileAttributeView.class)
              .setTimes(longAgo, longAgo, null);
        });
  }

  String content(String name) {
    try {
      return new String(Files.readAllBytes(path(name)), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds lines to {@code logcheck.conf}; {@code %s} stands for this world's directory. */
  Machine conf(String... lines) {
    configuration.append(terminated(lines).replace("%s", root.toString()));
    return this;
  }

  /** Adds options for both; {@code %s} stands for this world's directory. */
  Machine options(String... more) {
    Arrays.stream(more).map(option -> option.replace("%s", root.toString())).forEach(options::add);
    return this;
  }

  /** Runs both in this locale instead of {@code C}. */
  Machine locale(String name) {
    locale = name;
    return this;
  }

  /** This program, with the report on standard output. */
  Outcome ours(String... more) {
    file("our.conf", "TMP=" + path("tmp") + "\nLOCKDIR=" + path("lock") + "\n" + configuration);
    return run(Installation.logcheck(), "our", more);
  }

  /**
   * Debian's original likewise. Its configuration is a shell fragment, which can move its lock out
   * of the system's way.
   */
  Outcome theirs(String... more) {
    RealPart.at("/usr/sbin/logcheck", "logcheck");
    String lock = "LOCKDIR=" + path("lock") + "\nLOCKFILE=" + path("lock/logcheck") + "\n";
    file("their.conf", "TMP=" + path("tmp") + "\n" + lock + configuration);
    return run("/usr/sbin/logcheck", "their", more);
  }

  /** This program with exactly these arguments; {@code %s} stands for this world's directory. */
  Outcome logcheck(String... arguments) {
    return run(command(arguments));
  }

  /** The same, not waited for; what it says goes to {@code scratch/said}. */
  Process start(String... arguments) {
    try {
      return new ProcessBuilder(command(arguments))
          .redirectErrorStream(true)
          .redirectOutput(path("scratch/said").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Installation.logcheck()));
    for (String argument : arguments) {
      command.add(argument.replace("%s", root.toString()));
    }
    return Installation.asOrdinaryUser(command);
  }

  /** Every file with size, permissions and times: equal when nothing was written in between. */
  String everyFile() {
    List<String> find = List.of("find", root.toString(), "-mindepth", "1", "-not", "-path");
    List<String> print = List.of(path("scratch*").toString(), "-printf", "%P %s %m %T@ %C@\\n");
    return run(Stream.concat(find.stream(), print.stream()).toList()).out();
  }

  private Outcome run(List<String> command) {
    return Programs.run(path("scratch"), Map.of("LC_ALL", locale), command);
  }

  private Outcome run(String program, String whose, String... more) {
    file("logcheck.logfiles", terminated(listed.toArray(String[]::new)));
    List<String> command = new ArrayList<>(List.of(program, "-o"));
    command.addAll(List.of("-c", path(whose + ".conf").toString()));
    command.addAll(List.of("-r", path("rules").toString()));
    command.addAll(List.of("-S", path(whose + "-state").toString()));
    command.addAll(List.of("-L", path("logcheck.logfiles").toString()));
    command.addAll(List.of("-D", path("logfiles.d").toString()));
    command.addAll(options);
    command.addAll(List.of(more));
    return run(Installation.asOrdinaryUser(command));
  }

  /** A line as syslog writes it, in one minute of one day, at the given second. */
  static String at(int second, String message) {
    return String.format("Mar 14 09:26:%02d host %s", second, message);
  }

  /** Does something to the disk. */
  private Machine with(DiskAction action) {
    try {
      action.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface DiskAction {
    void run() throws IOException;
  }

  private static String terminated(String... lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static byte[] latin1(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void permit(String permissions, Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
