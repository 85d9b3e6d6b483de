package dev.logcheck.regex;

/**
 * Patterns on which GNU grep 3.8 with glibc 2.36 contradicts itself, so that it can be no oracle.
 *
 * <ul>
 *   <li>An end of the line inside a pattern, such as one between two characters.
 *   <li>An assertion inside a repetition.
 *   <li>A repetition that holds a group, with a back-reference in the pattern.
 *   <li>A byte that is no character in a pattern that also asks for characters, by an assertion on
 *       words, a class or a range: whether such a byte is sought inside the characters of the line
 *       then depends on where the search began.
 * </ul>
 *
 * <p>No rule of Debian is of these kinds. That grep refuses such a pattern is still compared.
 */
final class KnownBugsOfGrep {
  private KnownBugsOfGrep() {}

  static boolean affect(byte[] pattern) throws IllegalArgumentException {
    try {
      NodePool pool = new NodePool();
      Node tree = PatternReader.read(pattern, pool).tree();
      return goesOnBehindEnd(tree)
          || repeats(tree, Node.Assertion.class)
          || (contains(tree, Node.BackReference.class)
              && (repeats(tree, Node.CapturingGroup.class)
                  || repeats(tree, Node.BackReference.class)))
          || hasBrokenByte(tree, pool.seesCharacters());
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean goesOnBehindEnd(Node node) {
    if (node instanceof Node.Concatenation row) {
      for (Node item : row.items().subList(0, row.items().size() - 1)) {
        if (item instanceof Node.Assertion assertion && assertion.look() == Look.LINE_END) {
          return true;
        }
      }
    }
    return children(node).stream().anyMatch(KnownBugsOfGrep::goesOnBehindEnd);
  }

  private static boolean hasBrokenByte(Node node, boolean amongCharacters) {
    if (node instanceof Node.OneOf oneOf) {
      return amongCharacters && oneOf.set().isRaw();
    }
    return children(node).stream().anyMatch(child -> hasBrokenByte(child, amongCharacters));
  }

  /** Whether a node of this kind is inside a repetition. */
  private static boolean repeats(Node node, Class<? extends Node> kind) {
    return (node instanceof Node.Repetition repetition && contains(repetition.body(), kind))
        || children(node).stream().anyMatch(child -> repeats(child, kind));
  }

  private static boolean contains(Node node, Class<? extends Node> kind) {
    return kind.isInstance(node)
        || children(node).stream().anyMatch(child -> contains(child, kind));
  }

  private static java.util.List<Node> children(Node node) {
    if (node instanceof Node.Concatenation row) {
      return row.items();
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation.branches();
    }
    if (node instanceof Node.Repetition repetition) {
      return java.util.List.of(repetition.body());
    }
    return node instanceof Node.CapturingGroup group
        ? java.util.List.of(group.body())
        : java.util.List.of();
  }
}
