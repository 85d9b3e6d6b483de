package dev.logcheck.regex;

import java.util.List;

/**
 * The syntax tree of a pattern.
 *
 * <p>The {@link Parser} makes it out of the nodes of a {@link NodePool}; the {@link NfaCompiler}
 * turns it into states. Equal subtrees of one pool are one object with one {@code id}, so patterns
 * that begin alike are seen to begin alike by comparing ids.
 */
sealed interface Node {

  /** Dense from 0 in its pool. */
  int id();

  /** What matches the empty string. */
  record Empty(int id) implements Node {}

  /** One character of a set, which has a number in the pool. */
  record OneOf(int id, CharacterSet set, int number) implements Node {}

  /** A condition on the place between two characters. */
  record Assertion(int id, Look look) implements Node {}

  /** One after the other. */
  record Concatenation(int id, List<Node> items) implements Node {}

  /** One of them. */
  record Alternation(int id, List<Node> branches) implements Node {}

  /** At least {@code min} times, and at most {@code max} times unless that is UNBOUNDED. */
  record Repetition(int id, Node body, int min, int max) implements Node {
    static final int UNBOUNDED = -1;
  }

  /** A pair of parentheses, kept only where the pattern refers back to groups. */
  record Group(int id, Node body, int number) implements Node {}

  /** What group {@code number} matched, once more. */
  record BackReference(int id, int number) implements Node {}
}
