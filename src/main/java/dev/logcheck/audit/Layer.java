package dev.logcheck.audit;

/** The three layers of findings, the most urgent first, as logcheck(8) documents them. */
public enum Layer {
  /** {@code cracking.d}: traces of an intrusion. */
  SECURITY_ALERTS,
  /** {@code violations.d}: worth special attention. */
  SECURITY_EVENTS,
  /** What is left of the log when everything known was taken away. */
  SYSTEM_EVENTS
}
