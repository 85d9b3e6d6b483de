package dev.logcheck.regex;

import java.util.List;

/**
 * The lines that one pattern matches and another does not, to be looked for in many patterns.
 *
 * <p>What {@link PatternComparison} would explore anew for each of them is explored once. Not for
 * use by two threads at a time.
 */
public final class PatternRemainder {
  private final byte[] pattern;
  private final byte[] except;
  private final ExploredPattern matched;
  private final ExploredPattern left;

  private PatternRemainder(byte[] pattern, byte[] except) throws PatternSyntaxException {
    this.pattern = pattern;
    this.except = except;
    NodePool nodes = new NodePool();
    this.matched = new ExploredPattern(SinglePattern.of(pattern, nodes));
    this.left = new ExploredPattern(SinglePattern.of(except, nodes));
  }

  /**
   * The lines that {@code pattern} matches and {@code except} does not.
   *
   * @throws PatternSyntaxException if one of them is malformed
   */
  public static PatternRemainder of(byte[] pattern, byte[] except) throws PatternSyntaxException {
    return new PatternRemainder(pattern.clone(), except.clone());
  }

  /**
   * A shortest of these lines that {@code asked} matches too; null if there is none, or if more
   * than {@code budget} combinations of states would have to be looked at.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public byte[] sharedWith(byte[] asked, int budget) throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    // Only for the symbols, which must tell apart whatever one of the three does.
    PatternReader.read(pattern, nodes);
    PatternReader.read(except, nodes);
    ExploredPattern explored = new ExploredPattern(SinglePattern.of(asked, nodes));
    return PatternComparison.of(List.of(explored, matched), left, Symbols.of(nodes), budget)
        .counterexample();
  }
}
