package dev.logcheck.rule;

/** What a rule does to the lines that it matches. */
public enum RuleUse {
  /** Raises a line to Security Alerts. */
  CRACKING,
  /** Cancels what {@link #CRACKING} raised. */
  CRACKING_IGNORE,
  /** Raises a line to Security Events. */
  VIOLATIONS,
  /** Cancels what {@link #VIOLATIONS} raised. */
  VIOLATIONS_IGNORE,
  /** Raises a line to Failures. */
  FAILURES,
  /** Cancels what {@link #FAILURES} raised. */
  FAILURES_IGNORE,
  /** Keeps a line out of System Events. */
  IGNORE;

  /**
   * Whether such rules make lines appear; the others make them disappear. In those that raise, a
   * dot matches bytes that are part of no character, too.
   */
  public boolean raises() {
    return this == CRACKING || this == VIOLATIONS || this == FAILURES;
  }
}
