package dev.logcheck.regex;

import java.util.Arrays;
import java.util.List;

/**
 * The nondeterministic automaton of all patterns: states with labelled edges.
 *
 * <p>The {@link NfaCompiler} builds it from the syntax trees; the {@link Determinizer} walks it.
 * Each pattern has its own accepting edge, and an accepting edge, once reached, is kept to the end
 * of the line (<i>sticky acceptance</i>). The states reached at the end of a line then name exactly
 * the patterns that match it, wherever in the line each of them did.
 *
 * <p>States and edges are integers into parallel arrays: there are some hundred thousand, and an
 * object for each would cost more time and memory than everything else at start.
 */
final class Nfa {
  /** Edge kinds. The argument of each is said with it. */
  static final byte EPSILON = 0;

  /** Consumes one character of the set with the argument's number. */
  static final byte CONSUME = 1;

  /** Passes if the {@link Look} with the argument's number allows. */
  static final byte ASSERT = 2;

  /** Accepts the pattern with the argument's number. */
  static final byte ACCEPT = 3;

  /** Consumes any byte, and stays: the search for a place where a pattern can begin. */
  static final byte SEARCH = 4;

  private static final int NO_EDGE = -1;

  private final List<CharacterSet> sets;
  private int[] firstEdge = new int[1 << 12];
  private int[] nextEdge = new int[1 << 12];
  private byte[] kinds = new byte[1 << 12];
  private int[] arguments = new int[1 << 12];
  private int[] targets = new int[1 << 12];
  private int states;
  private int edges;

  /** An automaton without states, whose edges consume members of {@code sets}, by number. */
  Nfa(List<CharacterSet> sets) {
    this.sets = sets;
  }

  int addState() {
    if (states == firstEdge.length) {
      firstEdge = Arrays.copyOf(firstEdge, states * 2);
    }
    firstEdge[states] = NO_EDGE;
    return states++;
  }

  int addEdge(int from, byte kind, int argument, int to) {
    if (edges == kinds.length) {
      growEdges(edges * 2);
    }
    kinds[edges] = kind;
    arguments[edges] = argument;
    targets[edges] = to;
    nextEdge[edges] = firstEdge[from];
    firstEdge[from] = edges;
    return edges++;
  }

  private void growEdges(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    arguments = Arrays.copyOf(arguments, capacity);
    targets = Arrays.copyOf(targets, capacity);
    nextEdge = Arrays.copyOf(nextEdge, capacity);
  }

  CharacterSet set(int number) {
    return sets.get(number);
  }

  /** A line for each state with the edges that leave it, as far as they are compiled. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int state = 0; state < states; state++) {
      text.append(state).append(':');
      for (int edge = firstEdge[state]; edge != NO_EDGE; edge = nextEdge[edge]) {
        text.append(' ').append(label(edge));
        text.append(kinds[edge] == ACCEPT ? "" : "->" + targets[edge]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String label(int edge) {
    return switch (kinds[edge]) {
      case EPSILON -> "";
      case CONSUME -> sets.get(arguments[edge]).toString();
      case ASSERT -> Look.numbered(arguments[edge]).toString();
      case ACCEPT -> "accept " + arguments[edge];
      default -> "any byte, again";
    };
  }

  int states() {
    return states;
  }

  /** The first edge that leaves {@code state}; -1 if none does. */
  int firstEdge(int state) {
    return firstEdge[state];
  }

  /** The edge after {@code edge} that leaves the same state; -1 behind the last. */
  int nextEdge(int edge) {
    return nextEdge[edge];
  }

  byte kind(int edge) {
    return kinds[edge];
  }

  int argument(int edge) {
    return arguments[edge];
  }

  int target(int edge) {
    return targets[edge];
  }
}
