package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;

/** Where in the mail the report stands: the key {@code MAILASATTACH}. */
public enum Attachment {
  /** 0: the report is the body. */
  NONE,
  /** 1: attached as {@code logcheck_report}, a summary as {@code logcheck-report.txt}. */
  PLAIN,
  /** 2: the same, compressed, with {@code .gz} behind its name. */
  GZIP;

  /**
   * Reads the key's value.
   *
   * @param text {@code 0}, {@code 1} or {@code 2}
   * @throws IllegalArgumentException if it is anything else
   */
  public static Attachment parse(String text) {
    return switch (text) {
      case "0" -> NONE;
      case "1" -> PLAIN;
      case "2" -> GZIP;
      default ->
          throw new IllegalArgumentException(
              "expected 0 (report in the body), 1 (attached) or 2 (attached, compressed), not '"
                  + VisibleText.line(text)
                  + "'");
    };
  }
}
