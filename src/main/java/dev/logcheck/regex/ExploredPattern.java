package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern's automaton whose states have numbers and whose steps are remembered.
 *
 * <p>A {@link PatternComparison} meets one state of a pattern together with many of another, and
 * would work out each step as often; a {@link PatternRemainder} meets it in many comparisons. Not
 * for use by two threads at a time.
 */
final class ExploredPattern {
  static final int START = 0;

  private static final int UNKNOWN = -1;
  private static final int BYTES = 256;

  private final SinglePattern pattern;
  private final Map<JointState, Integer> numbers = new HashMap<>();
  private final List<State> states = new ArrayList<>();

  private static final class State {
    private final int[] threads;
    private final boolean accepts;
    private final boolean hasAccepted;

    /** By byte; null until the first step. */
    private int[] next;

    State(int[] threads, SinglePattern pattern) {
      this.threads = threads;
      this.accepts = pattern.acceptsAtEnd(threads);
      this.hasAccepted = pattern.determinizer().hasAccepted(threads);
    }

    int[] next() {
      if (next == null) {
        next = new int[BYTES];
        Arrays.fill(next, UNKNOWN);
      }
      return next;
    }
  }

  /** Nothing but the start is explored yet. */
  ExploredPattern(SinglePattern pattern) {
    this.pattern = pattern;
    number(pattern.determinizer().start());
  }

  private int number(int[] threads) {
    JointState key = new JointState(threads);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    states.add(new State(threads, pattern));
    numbers.put(key, states.size() - 1);
    return states.size() - 1;
  }

  /** The state that a symbol, some bytes, leads to. */
  int step(int state, byte[] symbol) {
    int after = state;
    for (byte value : symbol) {
      after = step(after, value & 0xff);
    }
    return after;
  }

  private int step(int state, int value) {
    State from = states.get(state);
    int[] next = from.next();
    if (next[value] == UNKNOWN) {
      next[value] = number(pattern.determinizer().step(from.threads, value));
    }
    return next[value];
  }

  /** Whether the pattern cannot match any more. */
  boolean isDead(int state) {
    return states.get(state).threads.length == 0;
  }

  /** Whether a line that ends here matches. */
  boolean accepts(int state) {
    return states.get(state).accepts;
  }

  /** Whether the pattern has matched, whatever follows. */
  boolean hasAccepted(int state) {
    return states.get(state).hasAccepted;
  }

  /** Whether the automaton matches exactly what the pattern matches, and not more. */
  boolean isExact() {
    return pattern.isExact();
  }
}
