package dev.logcheck.regex;

import java.util.List;

/**
 * The syntax tree of a pattern.
 *
 * <p>The {@link Parser} makes it out of the nodes of a {@link NodePool}; the {@link NfaCompiler}
 * turns it into states. Equal subtrees of one pool are one object with one {@code id}, so patterns
 * that begin alike are seen to begin alike by comparing ids. A tree prints itself in parentheses.
 */
sealed interface Node {

  /** Dense from 0 in its pool. */
  int id();

  /** What matches the empty string. */
  record Empty(int id) implements Node {
    @Override
    public String toString() {
      return "()";
    }
  }

  /** One character of a set, which has a number in the pool. */
  record OneOf(int id, CharacterSet set, int number) implements Node {
    @Override
    public String toString() {
      return set.toString();
    }
  }

  /** A condition on the place between two characters. */
  record Assertion(int id, Look look) implements Node {
    @Override
    public String toString() {
      return look.toString();
    }
  }

  /** One after the other. */
  record Concatenation(int id, List<Node> items) implements Node {
    @Override
    public String toString() {
      return "(row" + spaced(items) + ")";
    }
  }

  /** One of them. */
  record Alternation(int id, List<Node> branches) implements Node {
    @Override
    public String toString() {
      return "(either" + spaced(branches) + ")";
    }
  }

  /** At least {@code min} times, and at most {@code max} times unless that is UNBOUNDED. */
  record Repetition(int id, Node body, int min, int max) implements Node {
    static final int UNBOUNDED = -1;

    /** Whether repeats with these bounds become one such if they follow one another. */
    static boolean isSimple(int min, int max) {
      return min <= 1 && (max == UNBOUNDED || max == 1);
    }

    @Override
    public String toString() {
      return "(repeat " + min + " " + (max == UNBOUNDED ? "*" : max) + " " + body + ")";
    }
  }

  /** A pair of parentheses, kept only where the pattern refers back to groups. */
  record CapturingGroup(int id, Node body, int number) implements Node {
    @Override
    public String toString() {
      return "(group " + number + " " + body + ")";
    }
  }

  /** What group {@code number} matched, once more. */
  record BackReference(int id, int number) implements Node {
    @Override
    public String toString() {
      return "\\" + number;
    }
  }

  private static String spaced(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    nodes.forEach(node -> text.append(' ').append(node));
    return text.toString();
  }
}
