package dev.logcheck.config;

import dev.logcheck.machine.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The directories of a run that nothing else was said of.
 *
 * @param configuration holds {@code logcheck.conf}, the lists of logs and, as the default of
 *     RULEDIR, the rules: usually {@code /etc/logcheck}
 * @param state the default of STATEDIR, {@code /var/lib/logcheck}
 * @param lock the default of LOCKDIR, {@code /run/lock/logcheck}
 * @param temporary the default of TMP, {@code /tmp}
 */
public record DefaultDirectories(Path configuration, Path state, Path lock, Path temporary) {

  /** Those of this machine. */
  public static DefaultDirectories of(Surroundings surroundings) {
    return new DefaultDirectories(
        configuration(surroundings),
        surroundings.path("/var/lib/logcheck"),
        surroundings.path("/run/lock/logcheck"),
        surroundings.path("/tmp"));
  }

  Key<Path> ruleKey() {
    return Key.path("RULEDIR", configuration);
  }

  Key<Path> stateKey() {
    return Key.path("STATEDIR", state);
  }

  Key<Path> lockKey() {
    return Key.path("LOCKDIR", lock);
  }

  Key<Path> temporaryKey() {
    return Key.path("TMP", temporary);
  }

  /** The keys that say otherwise. */
  List<Key<?>> keys() {
    return List.of(ruleKey(), stateKey(), lockKey(), temporaryKey());
  }

  /** Where nothing was installed to /etc, what the program came with is used as it lies. */
  private static Path configuration(Surroundings surroundings) {
    Path system = surroundings.path("/etc/logcheck");
    return Files.isDirectory(system) ? system : surroundings.home().resolve("etc-logcheck");
  }
}
