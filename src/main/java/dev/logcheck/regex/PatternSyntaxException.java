package dev.logcheck.regex;

/**
 * A pattern that is not an extended regular expression, with the place where it stops being one.
 */
public final class PatternSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;
  private final Limit limit;

  /** A limit that {@code grep} and this engine put on the size of a pattern. */
  public enum Limit {
    /** A repeat count is too high. */
    COUNT,
    /** Groups stand in groups, too deep. */
    NESTING,
    /** With its repeats written out, the pattern is too long. */
    SIZE
  }

  /**
   * Says what is wrong and where.
   *
   * @param column where the mistake is, in bytes of the pattern, counted from 1
   * @param reason what is wrong there, in the words of {@code grep}
   */
  PatternSyntaxException(int column, String reason) {
    this(column, reason, null);
  }

  /** The same for a pattern that is too big: says which limit it passes. */
  PatternSyntaxException(int column, String reason, Limit limit) {
    super(reason);
    this.column = column;
    this.limit = limit;
  }

  /** Where the mistake is, in bytes of the pattern, counted from 1. */
  public int column() {
    return column;
  }

  /** Which limit the pattern passes; null if it is malformed. */
  public Limit limit() {
    return limit;
  }
}
