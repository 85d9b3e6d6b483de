package dev.logcheck;

import dev.logcheck.config.Overrides;
import dev.logcheck.config.Problem;
import dev.logcheck.config.Settings;
import dev.logcheck.config.SettingsReader;
import dev.logcheck.config.SettingsReader.DefaultDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;

/** The settings of this run, and what was wrong with the file they come from. */
record Configured(Settings settings, List<Problem> problems) {
  private static final String SYSTEM_DIRECTORY = "/etc/logcheck";

  /**
   * Reads {@code logcheck.conf} and lays the command line over it.
   *
   * @throws FailedRunException if a file that was named cannot be read
   */
  static Configured read(Logcheck typed, Surroundings surroundings) throws FailedRunException {
    Configured configured = read(typed.config, typed(typed), surroundings);
    configured.problems.forEach(problem -> surroundings.err().println(text(problem)));
    return configured;
  }

  /**
   * Reads without a word.
   *
   * @param typed the configuration file that was named; null for the usual one
   * @throws FailedRunException if a file that was named cannot be read
   */
  static Configured read(Path typed, Overrides overrides, Surroundings surroundings)
      throws FailedRunException {
    Path directory = directory(surroundings);
    Path file = typed != null ? typed : directory.resolve("logcheck.conf");
    if (typed != null && !Files.isReadable(file)) {
      throw new FailedRunException("Config file " + file + " is unreadable or does not exist");
    }
    SettingsReader reader =
        new SettingsReader(
            surroundings.environment(), () -> ZonedDateTime.now(surroundings.clock()));
    try {
      SettingsReader.Result result =
          reader.read(file, defaults(directory, surroundings), overrides);
      return new Configured(result.settings(), result.problems());
    } catch (IOException e) {
      throw new FailedRunException("Config file " + file + " could not be read: " + e, e);
    }
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /** Where the shipped rules are used as they lie, nothing was installed to /etc. */
  static Path directory(Surroundings surroundings) {
    Path system = surroundings.path(SYSTEM_DIRECTORY);
    return Files.isDirectory(system) ? system : surroundings.home().resolve("etc-logcheck");
  }

  private static DefaultDirectories defaults(Path directory, Surroundings surroundings) {
    return new DefaultDirectories(
        directory,
        surroundings.path("/var/lib/logcheck"),
        surroundings.path("/run/lock/logcheck"),
        surroundings.path("/tmp"));
  }

  private static Overrides typed(Logcheck typed) {
    return new Overrides(
        typed.ruleDirectory, typed.stateDirectory, typed.level, typed.summary, typed.recipients);
  }

  private static String text(Problem problem) {
    boolean error = problem.severity() == Problem.Severity.ERROR;
    return (error ? "Error: " : "Warning: ") + problem;
  }
}
