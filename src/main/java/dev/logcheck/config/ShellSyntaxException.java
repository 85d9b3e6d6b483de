package dev.logcheck.config;

/** Ends the reading of one line of a shell fragment; the message says what is wrong there. */
final class ShellSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  ShellSyntaxException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** Where it is wrong: counted from 0, in characters. */
  int position() {
    return position;
  }
}
