package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a tree with back-references into one without that matches at least as much.
 *
 * <p>A finite automaton cannot remember what a group matched, so {@code \1} becomes a copy of group
 * 1: whatever the reference could repeat, the copy matches. The {@link Backtracker} confirms what
 * the automaton then lets through. Assertions inside the copy are dropped, since the repeated text
 * stands elsewhere. A group that is repeated zero times was never set, and a reference to it never
 * matches.
 */
final class BackReferences {
  private final NodePool nodes;
  private final Node[] groups = new Node[10];

  private BackReferences(NodePool nodes) {
    this.nodes = nodes;
  }

  /** The over-approximation of {@code tree}, made of nodes of {@code pool}. */
  static Node approximate(Node tree, NodePool pool) {
    return new BackReferences(pool).rewrite(tree, true);
  }

  private Node rewrite(Node node, boolean keepAssertions) {
    if (node instanceof Node.CapturingGroup group) {
      Node body = rewrite(group.body(), keepAssertions);
      groups[group.number()] = rewrite(body, false);
      return body;
    }
    if (node instanceof Node.BackReference reference) {
      Node group = groups[reference.number()];
      return group == null ? nodes.character(CharacterSet.NONE) : group;
    }
    if (node instanceof Node.Concatenation row) {
      return nodes.concatenation(rewrite(row.items(), keepAssertions));
    }
    if (node instanceof Node.Alternation alternation) {
      return nodes.alternation(rewrite(alternation.branches(), keepAssertions));
    }
    if (node instanceof Node.Repetition repetition) {
      Node body = rewrite(repetition.body(), keepAssertions);
      return nodes.repetition(body, repetition.min(), repetition.max());
    }
    return node instanceof Node.Assertion && !keepAssertions ? nodes.empty() : node;
  }

  private List<Node> rewrite(List<Node> all, boolean keepAssertions) {
    List<Node> rewritten = new ArrayList<>(all.size());
    for (Node node : all) {
      rewritten.add(rewrite(node, keepAssertions));
    }
    return rewritten;
  }
}
