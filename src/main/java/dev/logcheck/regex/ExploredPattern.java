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
 * would work out each step as often. Not for use by two threads at a time.
 */
final class ExploredPattern {
  static final int START = 0;

  private static final int UNKNOWN = -1;

  private final SinglePattern pattern;
  private final List<byte[]> symbols;
  private final Map<JointState, Integer> numbers = new HashMap<>();
  private final List<State> states = new ArrayList<>();

  private static final class State {
    private final int[] threads;
    private final boolean accepts;
    private final boolean hasAccepted;

    /** By symbol. */
    private final int[] next;

    State(int[] threads, SinglePattern pattern, int symbols) {
      this.threads = threads;
      this.accepts = pattern.acceptsAtEnd(threads);
      this.hasAccepted = pattern.determinizer().hasAccepted(threads);
      this.next = new int[symbols];
      Arrays.fill(next, UNKNOWN);
    }
  }

  /** Nothing but the start is explored yet. */
  ExploredPattern(SinglePattern pattern, List<byte[]> symbols) {
    this.pattern = pattern;
    this.symbols = symbols;
    number(pattern.determinizer().start());
  }

  private int number(int[] threads) {
    JointState key = new JointState(threads);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    states.add(new State(threads, pattern, symbols.size()));
    numbers.put(key, states.size() - 1);
    return states.size() - 1;
  }

  /** The state that the symbol with this index leads to. */
  int step(int state, int symbol) {
    State from = states.get(state);
    if (from.next[symbol] == UNKNOWN) {
      from.next[symbol] = number(pattern.step(from.threads, symbols.get(symbol)));
    }
    return from.next[symbol];
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
