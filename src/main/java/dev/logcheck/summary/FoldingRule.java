package dev.logcheck.summary;

import java.util.List;

/** One reason why a word of a message is a value; {@link Folding} applies the rules in turn. */
interface FoldingRule {
  /** How many different values make a word a variable. */
  int MANY = 5;

  /**
   * Looks at all patterns together.
   *
   * @return for each pattern its words with more of them variable, or null to leave it as it is
   */
  String[][] propose(List<MaskedPattern> patterns);
}
