package dev.logcheck.report;

/**
 * Whether text for people carries the colours of a terminal; chosen by whoever opens the output.
 */
public enum Palette {
  /** No colours: mail, files, {@code NO_COLOR}. */
  NONE("", "", "", ""),
  /** The eight colours that every terminal has (ECMA-48 SGR). */
  ANSI("\033[1;31m", "\033[1m", "\033[2m", "\033[0m");

  private final String alarm;
  private final String strong;
  private final String faint;
  private final String reset;

  Palette(String alarm, String strong, String faint, String reset) {
    this.alarm = alarm;
    this.strong = strong;
    this.faint = faint;
    this.reset = reset;
  }

  /** For what is wrong. */
  String alarm(String text) {
    return paint(alarm, text);
  }

  /** For headings. */
  String strong(String text) {
    return paint(strong, text);
  }

  /** For what may be passed over. */
  String faint(String text) {
    return paint(faint, text);
  }

  private String paint(String colour, String text) {
    return text.isEmpty() ? text : colour + text + reset;
  }
}
