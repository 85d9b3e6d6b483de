package dev.logcheck.summary;

import java.util.List;

/**
 * The values that one variable of a group took.
 *
 * @param distinct how many different ones
 * @param least so many there are in any case, where {@code distinct} is an estimate
 * @param estimated whether {@code distinct} is an estimate, since not all could be kept
 * @param shown some of the values, chosen and ordered as {@link ValueChoice} says; may be none if
 *     {@code distinct} is an estimate
 */
public record VariableValues(long distinct, long least, boolean estimated, List<Value> shown) {

  /**
   * A value.
   *
   * @param text visible and on one line; a very long one is cut, and ends in an ellipsis
   * @param count how many findings of the group have it
   * @param estimated whether {@code count} is an estimate
   * @param cut whether the text is cut
   */
  public record Value(String text, long count, boolean estimated, boolean cut) {}

  /** Whether the estimate is no more than what is known for certain. */
  public boolean isLeast() {
    return estimated && distinct == least;
  }

  /** Whether there is one value only. */
  public boolean isSingle() {
    return distinct == 1 && !estimated;
  }

  /** Whether every value is shown, and in full. */
  public boolean isComplete() {
    return !estimated && shown.size() == distinct && shown.stream().noneMatch(Value::cut);
  }
}
