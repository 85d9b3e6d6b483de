package dev.logcheck.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All patterns as one tree, a level for each word, to find those that a message is an instance of.
 *
 * <p>Used while folding, and for the messages of a flood that were never folded. The search of one
 * message looks at a bounded number of nodes, whatever the patterns are.
 */
final class PatternTree {
  private static final int MOST_NODES = 1000;

  /** Most words that one variable may stand for. */
  private static final int MOST_JOINED = 3;

  private final Map<Speaker, TreeNode> roots = new HashMap<>();
  private final int[] spans = new int[MaskedMessage.MAX_WORDS + 1];
  private final boolean[] values = new boolean[MaskedMessage.MAX_WORDS + 1];
  private int nodesLeft;

  /** Sees patterns that a message is an instance of; answers whether it wants no more. */
  interface Visitor {
    /**
     * Sees a pattern.
     *
     * @param spans for each word of the pattern, how many words of the message it stands for
     */
    boolean visit(MaskedPattern pattern, int[] spans);
  }

  private static final class TreeNode {
    final String word;
    final int depth;
    Map<String, TreeNode> children = Map.of();
    List<Opening> open = List.of();
    MaskedPattern pattern;

    /** The only pattern below, whose words become nodes when somebody looks for them; or null. */
    private MaskedPattern below;

    TreeNode(String word, int depth) {
      this.word = word;
      this.depth = depth;
    }

    void insert(MaskedPattern added) {
      boolean alone = children.isEmpty() && pattern == null && below == null;
      if (alone) {
        below = added;
      } else {
        expand();
        insertBelow(added);
      }
    }

    /** Makes nodes of the words that follow, one step far. */
    void expand() {
      if (below != null) {
        MaskedPattern only = below;
        below = null;
        insertBelow(only);
      }
    }

    private void insertBelow(MaskedPattern added) {
      if (depth == added.words().length) {
        pattern = added;
      } else {
        child(added.words()[depth]).insert(added);
      }
    }

    private TreeNode child(String childWord) {
      TreeNode child = children.get(childWord);
      return child == null ? add(childWord) : child;
    }

    /** Whether its word matches; most words with a variable are nothing else, and take anything. */
    boolean takes(String text) {
      return word.length() == 1 || Words.matches(word, text);
    }

    private TreeNode add(String childWord) {
      TreeNode child = new TreeNode(childWord, depth + 1);
      put(childWord, child);
      if (Words.hasVariable(childWord)) {
        opening(childWord.substring(0, childWord.indexOf(MaskedPattern.VARIABLE))).add(child);
      }
      return child;
    }

    /** Most have one child: a map that can take more would cost as much as all else of the node. */
    private void put(String childWord, TreeNode child) {
      if (children.isEmpty()) {
        children = Map.of(childWord, child);
        return;
      }
      children = children.size() == 1 ? new HashMap<>(children) : children;
      children.put(childWord, child);
    }

    private List<TreeNode> opening(String prefix) {
      open = open.isEmpty() ? new ArrayList<>(1) : open;
      if (open.isEmpty() || !open.get(open.size() - 1).prefix().equals(prefix)) {
        open.add(new Opening(prefix, new ArrayList<>(1)));
      }
      return open.get(open.size() - 1).nodes();
    }
  }

  /**
   * Children with variables, one after the other as the patterns are sorted. They can be thousands,
   * and are left aside together.
   *
   * @param prefix what stands before the first variable of each; all that they match begins so
   */
  private record Opening(String prefix, List<TreeNode> nodes) {}

  /** Only patterns that have variables can have instances besides themselves. */
  PatternTree(List<MaskedPattern> patterns) {
    for (MaskedPattern pattern : patterns) {
      if (Words.hasVariable(pattern.text())) {
        rootOf(pattern).insert(pattern);
      }
    }
  }

  /** Messages of a speaker are instances of its own patterns only. */
  private TreeNode rootOf(MaskedPattern pattern) {
    return roots.computeIfAbsent(pattern.speaker(), speaker -> new TreeNode("", 0));
  }

  /** Shows the patterns that the message fits, those with more words in common first. */
  void search(MaskedPattern message, Visitor visitor) {
    String[] words = message.words();
    nodesLeft = MOST_NODES;
    for (int i = 0; i < words.length; i++) {
      values[i] = Words.isValue(words[i]);
    }
    search(rootOf(message), words, 0, 0, visitor);
  }

  private boolean search(TreeNode node, String[] words, int at, int depth, Visitor visitor) {
    if (--nodesLeft < 0) {
      return true;
    }
    node.expand();
    if (at == words.length) {
      return node.pattern != null && visitor.visit(node.pattern, spans);
    }
    spans[depth] = 1;
    TreeNode same = node.children.get(words[at]);
    if (same != null && search(same, words, at + 1, depth + 1, visitor)) {
      return true;
    }
    for (Opening opening : node.open) {
      if (words[at].startsWith(opening.prefix())
          && searchOpen(opening.nodes(), same, words, at, depth, visitor)) {
        return true;
      }
    }
    return false;
  }

  private boolean searchOpen(
      List<TreeNode> nodes, TreeNode same, String[] words, int at, int depth, Visitor visitor) {
    for (TreeNode open : nodes) {
      if (open != same && searchOpen(open, words, at, depth, visitor)) {
        return true;
      }
    }
    return false;
  }

  private boolean searchOpen(TreeNode open, String[] words, int at, int depth, Visitor visitor) {
    String joined = words[at];
    for (int next = at + 1; next <= at + MOST_JOINED; next++) {
      spans[depth] = next - at;
      if (open.takes(joined) && search(open, words, next, depth + 1, visitor)) {
        return true;
      }
      if (next == words.length || !values[next - 1] || !values[next]) {
        return false;
      }
      joined = joined + ' ' + words[next];
    }
    return false;
  }
}
