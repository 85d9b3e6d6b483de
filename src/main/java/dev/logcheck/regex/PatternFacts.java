package dev.logcheck.regex;

import java.util.List;

/**
 * What can be said about a pattern without any line.
 *
 * <p>Used by whoever looks after rules, to find those that match more than was meant, or nothing.
 *
 * @param isAnchoredAtStart whether every match begins at the start of the line, by a {@code ^} that
 *     comes first
 * @param isAnchoredAtEnd whether every match ends at the end of the line, by a {@code $} that comes
 *     last
 * @param hasAnyRun whether it contains {@code .*} or {@code .+}
 * @param hasBackReference whether it refers back to a group
 * @param matchesEmptyLine whether it matches the empty line
 * @param matchesOneLetter whether it matches a line of the letter x alone
 */
public record PatternFacts(
    boolean isAnchoredAtStart,
    boolean isAnchoredAtEnd,
    boolean hasAnyRun,
    boolean hasBackReference,
    boolean matchesEmptyLine,
    boolean matchesOneLetter) {

  /**
   * The facts about {@code pattern}.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static PatternFacts of(byte[] pattern) throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    SinglePattern single = SinglePattern.of(pattern, nodes);
    PatternSet.Builder set = PatternSet.builder();
    set.add(pattern);
    Matcher matcher = set.build().newMatcher();
    return new PatternFacts(
        isAnchored(single.tree(), Look.LINE_START),
        isAnchored(single.tree(), Look.LINE_END),
        hasAnyRun(single.tree()),
        single.hasBackReference(),
        !matcher.match(new byte[0], 0, 0).isEmpty(),
        !matcher.match(new byte[] {'x'}, 0, 1).isEmpty());
  }

  private static boolean isAnchored(Node node, Look look) {
    if (node instanceof Node.Concatenation row) {
      List<Node> items = row.items();
      return isAnchored(items.get(look == Look.LINE_START ? 0 : items.size() - 1), look);
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation.branches().stream().allMatch(branch -> isAnchored(branch, look));
    }
    if (node instanceof Node.CapturingGroup group) {
      return isAnchored(group.body(), look);
    }
    return node instanceof Node.Assertion assertion && assertion.look() == look;
  }

  private static boolean hasAnyRun(Node node) {
    if (node instanceof Node.Concatenation row) {
      return row.items().stream().anyMatch(PatternFacts::hasAnyRun);
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation.branches().stream().anyMatch(PatternFacts::hasAnyRun);
    }
    if (node instanceof Node.CapturingGroup group) {
      return hasAnyRun(group.body());
    }
    return Places.isAnyRun(node)
        || (node instanceof Node.Repetition repetition && hasAnyRun(repetition.body()));
  }
}
