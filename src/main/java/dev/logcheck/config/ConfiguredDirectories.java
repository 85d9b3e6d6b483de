package dev.logcheck.config;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks whether the directories that {@code logcheck.conf} names are there: a run that writes
 * nothing would not notice.
 *
 * @param keys are told what is wrong
 */
record ConfiguredDirectories(DefaultDirectories defaults, Configuration keys) {

  /** Looks at those that the file sets and the command line does not. */
  void check(Settings settings, Overrides typed) {
    check(defaults.temporaryKey(), settings.temporaryDirectory(), false);
    check(defaults.lockKey(), settings.lockDirectory(), true);
    if (typed.stateDirectory() == null) {
      check(defaults.stateKey(), settings.stateDirectory(), false);
    }
  }

  private void check(Key<Path> key, Path directory, boolean isMade) {
    if (keys.isWritten(key) && isWrong(directory) && !(isMade && canBeMade(directory))) {
      keys.warn(key, "there is no directory " + directory + "; make it, or correct the name");
    }
  }

  /** Of one that is behind a closed directory nothing is known. */
  private static boolean isWrong(Path directory) {
    return Files.exists(directory) ? !Files.isDirectory(directory) : Files.notExists(directory);
  }

  /** A run makes the directory of its lock, where the user may. */
  private static boolean canBeMade(Path directory) {
    Path above = directory;
    while (above.getParent() != null && Files.notExists(above)) {
      above = above.getParent();
    }
    return Files.isDirectory(above) && Files.isWritable(above);
  }
}
