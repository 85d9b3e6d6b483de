package dev.logcheck.regex;

import java.util.Arrays;

/** States, or numbers of states, of automata after the same line; equal if each of them is. */
final class JointState {
  private final int[][] states;
  private final int hash;

  JointState(int[]... states) {
    this.states = states;
    this.hash = Arrays.deepHashCode(states);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JointState joint
        && hash == joint.hash
        && Arrays.deepEquals(states, joint.states);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
