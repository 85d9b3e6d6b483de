package dev.logcheck.regex;

/**
 * A pattern that is not an extended regular expression, with the place where it stops being one.
 */
public final class PatternSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;

  /**
   * Says what is wrong and where.
   *
   * @param column where the mistake is, in bytes of the pattern, counted from 1
   * @param reason what is wrong there, in the words of {@code grep}
   */
  public PatternSyntaxException(int column, String reason) {
    super(reason);
    this.column = column;
  }

  /** Where the mistake is, in bytes of the pattern, counted from 1. */
  public int column() {
    return column;
  }
}
