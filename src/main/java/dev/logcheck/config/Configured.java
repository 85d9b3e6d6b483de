package dev.logcheck.config;

import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code logcheck.conf} and the command line say together.
 *
 * @param settings what every run depends on
 * @param keys of the file, for the rooms that read further settings with parsers of their own
 * @param problems what was wrong with the file, apart from those further settings: first the lines
 *     that could not be read, then the keys; empty when all was understood
 */
public record Configured(Settings settings, Configuration keys, List<Problem> problems) {

  /** Copies the list. */
  public Configured {
    problems = List.copyOf(problems);
  }

  /**
   * Reads {@code logcheck.conf} and lays the command line over it.
   *
   * @param typed the configuration file that was named; null for the usual one
   * @param further keys that other rooms read; any other key of the file is a problem
   * @throws UnreadableConfigurationException if a file that was named cannot be read
   */
  public static Configured read(
      Path typed, Overrides overrides, List<Key<?>> further, Surroundings surroundings)
      throws UnreadableConfigurationException {
    DefaultDirectories defaults = DefaultDirectories.of(surroundings);
    Path file = typed != null ? typed : defaults.configuration().resolve("logcheck.conf");
    if (typed != null && !Files.isReadable(file)) {
      throw new UnreadableConfigurationException(
          "Config file "
              + file
              + " is unreadable or does not exist; "
              + (Files.notExists(file)
                  ? "correct its name"
                  : FailureReason.fix(new AccessDeniedException(file.toString()))),
          null);
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableConfigurationException(
          "Config file " + file + " is a directory; name a file in it, or another one", null);
    }
    try {
      return reader(further, surroundings).read(file, overrides);
    } catch (IOException e) {
      throw new UnreadableConfigurationException(
          "Config file " + file + " could not be read: " + FailureReason.withFix(e), e);
    }
  }

  /** What a file that says nothing means: who has to be told that the file cannot be read. */
  public static Configured withoutFile(
      Overrides overrides, List<Key<?>> further, Surroundings surroundings) throws IOException {
    return reader(further, surroundings).read(surroundings.path("/dev/null"), overrides);
  }

  private static SettingsReader reader(List<Key<?>> further, Surroundings surroundings) {
    return new SettingsReader(
        surroundings.environment(),
        surroundings.clock(),
        DefaultDirectories.of(surroundings),
        further);
  }
}
