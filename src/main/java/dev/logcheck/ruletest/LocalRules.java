package dev.logcheck.ruletest;

import dev.logcheck.machine.StateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** The administrator's own rule file, to which {@code --suggest -i --into} appends. */
final class LocalRules {
  private final Path file;

  /**
   * Names the file, which need not exist.
   *
   * @throws FailedTrialException if its name is not {@code local} or {@code local-*}
   */
  LocalRules(Path file) throws FailedTrialException {
    checkName(file);
    this.file = file;
  }

  /** Fails unless a file is the administrator's own: an upgrade replaces those of packages. */
  static void checkName(Path file) throws FailedTrialException {
    String name = file.getFileName().toString();
    if (!name.matches("local(-[A-Za-z0-9_-]+)?")) {
      throw new FailedTrialException(
          TestStatus.NOT_A_LOCAL_FILE,
          "'" + file + "' is no local rule file: name it local-SOMETHING");
    }
  }

  Path file() {
    return file;
  }

  /**
   * Appends a rule with its comment. After a crash the file has the whole rule or nothing of it: a
   * rule without its end would drop more.
   */
  void append(byte[] rule, String comment) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    if (Files.exists(target)) {
      text.writeBytes(wholeLines(Files.readAllBytes(target)));
    }
    text.writeBytes(rule);
    text.writeBytes(("\n" + comment + "\n").getBytes(StandardCharsets.UTF_8));
    new StateFile(target).write(text::writeTo, permissions(target));
  }

  private static byte[] wholeLines(byte[] text) {
    if (text.length == 0 || text[text.length - 1] == '\n') {
      return text;
    }
    byte[] ended = Arrays.copyOf(text, text.length + 1);
    ended[text.length] = '\n';
    return ended;
  }

  /** Runs of logcheck are not root's, and commands start with a umask that shares nothing. */
  private static Set<PosixFilePermission> permissions(Path target) throws IOException {
    return Files.exists(target)
        ? Files.getPosixFilePermissions(target)
        : PosixFilePermissions.fromString("rw-r--r--");
  }
}
