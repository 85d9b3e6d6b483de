package dev.logcheck.audit;

/** The layers of findings, the most urgent first, as logcheck(8) documents them. */
public enum Layer {
  /** {@code cracking.d}: traces of an intrusion. */
  CRACKING("Security Alerts", "security-alerts"),
  /** {@code violations.d}: worth special attention. */
  VIOLATIONS("Security Events", "security-events"),
  /** {@code failures.d}: something broke. */
  FAILURES("Failures", "failures"),
  /** What is left of the log when everything known was taken away. */
  OTHER("System Events", "system-events");

  private final String title;
  private final String word;

  Layer(String title, String word) {
    this.title = title;
    this.word = word;
  }

  /** What a reader calls it, unless the configuration has another title. */
  public String title() {
    return title;
  }

  /** What a program calls it: lower case, no blanks; part of the JSON report's schema. */
  public String word() {
    return word;
  }
}
