package dev.logcheck.config;

import dev.logcheck.config.SettingsReader.DefaultDirectories;
import dev.logcheck.machine.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;

/** The settings of this run, and what was wrong with the file they come from. */
public record Configured(Settings settings, List<Problem> problems) {
  private static final String SYSTEM_DIRECTORY = "/etc/logcheck";

  /**
   * Reads {@code logcheck.conf} and lays the command line over it.
   *
   * @param typed the configuration file that was named; null for the usual one
   * @throws UnreadableConfigurationException if a file that was named cannot be read
   */
  public static Configured read(Path typed, Overrides overrides, Surroundings surroundings)
      throws UnreadableConfigurationException {
    Path directory = directory(surroundings);
    Path file = typed != null ? typed : directory.resolve("logcheck.conf");
    if (typed != null && !Files.isReadable(file)) {
      throw new UnreadableConfigurationException(
          "Config file " + file + " is unreadable or does not exist", null);
    }
    SettingsReader reader =
        new SettingsReader(
            surroundings.environment(), () -> ZonedDateTime.now(surroundings.clock()));
    try {
      SettingsReader.Result result =
          reader.read(file, defaults(directory, surroundings), overrides);
      return new Configured(result.settings(), result.problems());
    } catch (IOException e) {
      throw new UnreadableConfigurationException(
          "Config file " + file + " could not be read: " + e, e);
    }
  }

  /** Whether a line could not be understood. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /** Where the shipped rules are used as they lie, nothing was installed to /etc. */
  public static Path directory(Surroundings surroundings) {
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
}
