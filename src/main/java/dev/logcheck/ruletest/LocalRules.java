package dev.logcheck.ruletest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The administrator's own rule file, to which {@code --suggest -i --into} appends. */
final class LocalRules {
  private final Path file;

  /**
   * Names the file, which need not exist.
   *
   * @throws FailedTrialException if its name is not {@code local} or {@code local-*}: other rule
   *     files belong to packages, and an upgrade replaces them
   */
  LocalRules(Path file) throws FailedTrialException {
    String name = file.getFileName().toString();
    if (!name.matches("local(-[A-Za-z0-9_-]+)?")) {
      throw new FailedTrialException(
          TestStatus.NOT_A_LOCAL_FILE,
          "'" + file + "' is no local rule file: name it local-SOMETHING");
    }
    this.file = file;
  }

  /** Appends a rule with its comment, in one write. */
  void append(byte[] rule, String comment) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    if (Files.exists(file) && Files.size(file) > 0 && !endsWithNewline()) {
      text.write('\n');
    }
    text.writeBytes(rule);
    text.writeBytes(("\n" + comment + "\n").getBytes(StandardCharsets.UTF_8));
    boolean created = !Files.exists(file);
    Files.write(file, text.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (created) {
      letRunsRead();
    }
  }

  /** Runs of logcheck are not root's, and commands start with a umask that shares nothing. */
  private void letRunsRead() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private boolean endsWithNewline() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return bytes[bytes.length - 1] == '\n';
  }
}
