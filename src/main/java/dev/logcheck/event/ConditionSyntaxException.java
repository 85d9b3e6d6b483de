package dev.logcheck.event;

/** A text that is no condition, with the place where it stops being one. */
public final class ConditionSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int index;

  ConditionSyntaxException(int index, String message) {
    super(message);
    this.index = index;
  }

  /** Where the mistake is, in characters of the text, counted from 0. */
  public int index() {
    return index;
  }
}
