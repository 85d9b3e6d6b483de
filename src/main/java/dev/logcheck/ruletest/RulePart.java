package dev.logcheck.ruletest;

/**
 * A part of the rule on the command line, in the order in which it was typed; {@link TypedRule}
 * puts them together.
 *
 * @param kind what it is
 * @param text what was typed behind it; empty for {@link Kind#SURROUNDINGS}
 */
public record RulePart(Kind kind, String text) {

  /** What a part does. */
  public enum Kind {
    /** {@code -e}: the standard beginning and end of a rule. */
    SURROUNDINGS,
    /** {@code -P}: goes behind the beginning. */
    PREFIX,
    /** {@code -S}: goes to the end. */
    SUFFIX
  }
}
