package dev.logcheck.ruletest;

import dev.logcheck.rule.StandardHeader;
import java.util.List;

/**
 * The rule that the command line spells, put together as logcheck-test(1) says.
 *
 * @param prefix stands before RULE
 * @param suffix stands behind it
 */
record TypedRule(String prefix, String suffix) {
  private static final String STANDARD_PREFIX =
      "^" + StandardHeader.TRADITIONAL_STAMP + " " + StandardHeader.HOST;
  private static final String STANDARD_SUFFIX = "$";

  /**
   * Puts the parts together, in their order.
   *
   * @throws FailedTrialException if the standard surroundings do not come first
   */
  static TypedRule of(List<RulePart> parts) throws FailedTrialException {
    TypedRule rule = new TypedRule("", "");
    for (RulePart part : parts) {
      rule = rule.with(part);
    }
    return rule;
  }

  private TypedRule with(RulePart part) throws FailedTrialException {
    return switch (part.kind()) {
      case PREFIX -> new TypedRule(prefix + part.text(), suffix);
      case SUFFIX -> new TypedRule(prefix, suffix + part.text());
      case SURROUNDINGS -> {
        if (!prefix.isEmpty()) {
          throw new FailedTrialException(
              TestStatus.SURROUNDINGS_AFTER_PREFIX, "-e option must precede -P option");
        } else if (!suffix.isEmpty()) {
          throw new FailedTrialException(
              TestStatus.SURROUNDINGS_AFTER_SUFFIX, "-e option must precede -S option");
        }
        yield new TypedRule(STANDARD_PREFIX, STANDARD_SUFFIX);
      }
    };
  }

  /** The whole rule; one that has a beginning of its own is whole: nothing fits before its ^. */
  String around(String rule) {
    boolean whole = prefix.equals(STANDARD_PREFIX) && rule.startsWith("^");
    return whole ? rule : prefix + rule + suffix;
  }
}
