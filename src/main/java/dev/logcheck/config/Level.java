package dev.logcheck.config;

import java.util.Locale;

/** How much is filtered: each level applies the ignore rules of the ones before it too. */
public enum Level {
  /** For machines that run as few services as possible. */
  PARANOID,
  /** The default. */
  SERVER,
  /** For sheltered machines; filters most. */
  WORKSTATION;

  /** Its name as it is written in the configuration: {@code server}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
