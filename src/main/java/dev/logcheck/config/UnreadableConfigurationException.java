package dev.logcheck.config;

/** A configuration file that was named and cannot be read; the message names it. */
public final class UnreadableConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
