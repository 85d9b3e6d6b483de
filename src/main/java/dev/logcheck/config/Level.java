package dev.logcheck.config;

import java.util.List;

/** How much is filtered: each level applies the ignore directories of the ones before it too. */
public enum Level {
  /** For machines that run as few services as possible. */
  PARANOID,
  /** The default. */
  SERVER,
  /** For sheltered machines; filters most. */
  WORKSTATION;

  /** The level's directories below the rule directory, such as {@code ignore.d.paranoid}. */
  public List<String> ignoreDirectories() {
    return switch (this) {
      case PARANOID -> List.of("ignore.d.paranoid");
      case SERVER -> List.of("ignore.d.paranoid", "ignore.d.server");
      case WORKSTATION -> List.of("ignore.d.paranoid", "ignore.d.server", "ignore.d.workstation");
    };
  }
}
