package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Patterns on which GNU grep 3.8 with glibc 2.36 contradicts itself, so that it can be no oracle.
 *
 * <ul>
 *   <li>An end of the line inside a pattern, such as one between two characters.
 *   <li>An assertion inside a repetition.
 *   <li>A repetition that holds a group, with a back-reference in the pattern.
 *   <li>An assertion on words next to a byte that is no character: which of its neighbours belong
 *       to a character then depends on where the search began.
 * </ul>
 *
 * <p>No rule of Debian is of these kinds. That grep refuses such a pattern is still compared.
 */
final class KnownBugsOfGrep {
  private KnownBugsOfGrep() {}

  static boolean affect(byte[] pattern) throws IllegalArgumentException {
    String text = new String(pattern, ISO_8859_1);
    try {
      Node tree = Parser.parse(pattern, new NodePool()).tree();
      return goesOnBehindEnd(tree)
          || repeats(tree, Node.Assertion.class)
          || (contains(tree, Node.BackReference.class)
              && (repeats(tree, Node.Group.class) || repeats(tree, Node.BackReference.class)))
          || (text.matches("(?s).*\\\\[bB<>].*")
              && text.matches("(?s).*[\\x80-\\xff].*")
              && hasBrokenByte(tree));
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

  private static boolean hasBrokenByte(Node node) {
    return node instanceof Node.OneOf oneOf
        ? oneOf.set().isRaw()
        : children(node).stream().anyMatch(KnownBugsOfGrep::hasBrokenByte);
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
    return node instanceof Node.Group group ? java.util.List.of(group.body()) : java.util.List.of();
  }
}
