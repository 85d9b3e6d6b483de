package dev.logcheck.audit;

/** The three layers of findings, the most urgent first, as logcheck(8) documents them. */
public enum Layer {
  /** {@code cracking.d}: traces of an intrusion; "Security Alerts" in the report. */
  CRACKING,
  /** {@code violations.d}: worth special attention; "Security Events" in the report. */
  VIOLATIONS,
  /** What is left of the log when everything known was taken away; "System Events". */
  OTHER
}
