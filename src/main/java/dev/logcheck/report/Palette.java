package dev.logcheck.report;

import dev.logcheck.audit.Layer;

/**
 * Whether text for people carries the colours of a terminal; chosen by whoever opens the output.
 */
public enum Palette {
  /** No colours: mail, files, {@code NO_COLOR}. */
  NONE(false),
  /** The eight colours that every terminal has (ECMA-48 SGR). */
  ANSI(true);

  private static final String RED = "\033[1;31m";
  private static final String YELLOW = "\033[1;33m";
  private static final String MAGENTA = "\033[1;35m";
  private static final String BOLD = "\033[1m";
  private static final String FAINT = "\033[2m";
  private static final String RESET = "\033[0m";

  private final boolean coloured;

  Palette(boolean coloured) {
    this.coloured = coloured;
  }

  /** For what is wrong. */
  String alarm(String text) {
    return paint(RED, text);
  }

  /** For headings. */
  String strong(String text) {
    return paint(BOLD, text);
  }

  /** For what may be passed over. */
  String faint(String text) {
    return paint(FAINT, text);
  }

  /** For what belongs to a layer. */
  String layer(Layer layer, String text) {
    return switch (layer) {
      case CRACKING -> paint(RED, text);
      case VIOLATIONS -> paint(YELLOW, text);
      case FAILURES -> paint(MAGENTA, text);
      case OTHER -> strong(text);
    };
  }

  private String paint(String colour, String text) {
    return !coloured || text.isEmpty() ? text : colour + text + RESET;
  }
}
