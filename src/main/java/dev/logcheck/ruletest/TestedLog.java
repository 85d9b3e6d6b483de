package dev.logcheck.ruletest;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.ruletest.TestOptions.NamedLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of a trial: a file or a pipe, named by the first of -a, -s and -l. */
record TestedLog(String name, Path path) {
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final String JOURNAL =
      "; for the journal: journalctl -o short | logcheck-test -l /dev/stdin ...";

  /** The first log that was typed, once the others are named as ignored. */
  static TestedLog choose(List<NamedLog> typed, Surroundings surroundings)
      throws FailedTrialException {
    for (NamedLog ignored : typed.subList(Math.min(1, typed.size()), typed.size())) {
      surroundings.say("WARNING: option " + ignored.option() + " ignored!");
    }
    if (typed.isEmpty()) {
      return new TestedLog("", null);
    }
    String name = typed.get(0).log().name();
    Path path = typed.get(0).log().path();
    ClosedDirectory.check(path, name, TestStatus.LOG_UNREADABLE);
    if (!typed.get(0).isUsual() && !Files.isRegularFile(path) && !isPipe(path)) {
      throw new FailedTrialException(
          TestStatus.LOG_NOT_REGULAR,
          "'" + name + "' is neither a regular file nor a pipe" + whatInstead(name, path));
    }
    return new TestedLog(name, path);
  }

  private static String whatInstead(String name, Path path) {
    if (name.equals("journal")) {
      return JOURNAL;
    }
    return Files.notExists(path) ? "; there is no such file" : "";
  }

  private static boolean isPipe(Path path) {
    try {
      return ((int) Files.getAttribute(path, "unix:mode") & KIND) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Fails where there is nothing to read. */
  void checkReadable() throws FailedTrialException {
    if (path == null) {
      throw new FailedTrialException(
          TestStatus.NO_LOG, "no log file specified, please choose -a or -s or -l LOGFILE");
    } else if (Files.notExists(path)) {
      throw new FailedTrialException(
          TestStatus.LOG_UNREADABLE, "'" + name + "': there is no such file" + JOURNAL);
    } else if (!Files.isReadable(path)) {
      throw new FailedTrialException(
          TestStatus.LOG_UNREADABLE, ClosedDirectory.permissionDenied(path, name));
    }
  }

  /** In bytes; negative if nobody knows. */
  long length() {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
