package dev.logcheck.rule;

/** What the rules of a file do to the lines that they match. */
public enum RuleUse {
  /** Raises a line to Security Alerts. */
  CRACKING,
  /** Cancels what {@link #CRACKING} raised. */
  CRACKING_IGNORE,
  /** Raises a line to Security Events. */
  VIOLATIONS,
  /** Cancels what {@link #VIOLATIONS} raised. */
  VIOLATIONS_IGNORE,
  /** Keeps a line out of System Events. */
  IGNORE;

  /** Whether such rules make lines appear; the others make them disappear. */
  public boolean raises() {
    return this == CRACKING || this == VIOLATIONS;
  }
}
