package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The coarse form of a pattern with which GNU grep sorts lines out before regex.c sees them.
 *
 * <p>Made by the {@link PatternReader} for the few patterns that dfa.c and regex.c read
 * differently; a line matches only if both agree. Whatever dfa.c does not know how to match becomes
 * any bytes.
 */
final class DfaFilter {
  private final NodePool nodes;
  private final Node anyBytes;
  private final Set<CharacterSet> opaqueSets;
  private boolean isDefinite;

  private DfaFilter(NodePool nodes, Set<CharacterSet> opaqueSets) {
    this.opaqueSets = opaqueSets;
    this.nodes = nodes;
    this.anyBytes =
        nodes.repetition(nodes.character(CharacterSet.ANY_BYTE), 0, Node.Repetition.UNBOUNDED);
  }

  /** The coarse form of {@code tree}; null if nothing in it is definite enough to filter by. */
  static Node of(Node tree, NodePool pool, Set<CharacterSet> opaqueSets) {
    DfaFilter filter = new DfaFilter(pool, opaqueSets);
    Node coarse = filter.rewrite(tree);
    return filter.isDefinite ? coarse : null;
  }

  private Node rewrite(Node node) {
    if (node instanceof Node.OneOf oneOf) {
      isDefinite |= oneOf.set().isSingle();
      return oneOf.set().isRaw() || opaqueSets.contains(oneOf.set()) ? anyBytes : node;
    }
    if (node instanceof Node.BackReference) {
      return anyBytes;
    }
    if (node instanceof Node.Assertion assertion) {
      return assertion.look().seesWords() ? nodes.empty() : node;
    }
    if (node instanceof Node.Concatenation row) {
      return nodes.concatenation(rewrite(row.items()));
    }
    if (node instanceof Node.Alternation alternation) {
      return nodes.alternation(rewrite(alternation.branches()));
    }
    if (node instanceof Node.Repetition repetition) {
      return nodes.repetition(rewrite(repetition.body()), repetition.min(), repetition.max());
    }
    return node instanceof Node.CapturingGroup group ? rewrite(group.body()) : node;
  }

  private List<Node> rewrite(List<Node> all) {
    List<Node> rewritten = new ArrayList<>(all.size());
    for (Node node : all) {
      rewritten.add(rewrite(node));
    }
    return rewritten;
  }
}
