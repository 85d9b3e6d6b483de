package dev.logcheck.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Whether one pattern makes another superfluous: decided on their automata, not on samples.
 *
 * <p>Used by whoever looks after rules. Both automata are walked in step over every byte; a place
 * where the first accepts and the second does not is a line that proves the difference.
 */
public final class PatternComparison {
  /** An answer that may be out of reach. */
  public enum Answer {
    /** Every line that the narrower pattern matches, the wider one matches. */
    YES,
    /** There is a line that only the narrower pattern matches. */
    NO,
    /** Too many states, or back-references: no answer. */
    UNKNOWN
  }

  private static final int DEFAULT_BUDGET = 20_000;

  private final Answer answer;
  private final byte[] counterexample;

  private PatternComparison(Answer answer, byte[] counterexample) {
    this.answer = answer;
    this.counterexample = counterexample;
  }

  /**
   * Asks whether {@code wider} matches every line that {@code narrower} matches.
   *
   * @throws PatternSyntaxException if one of them is malformed
   */
  public static PatternComparison of(byte[] narrower, byte[] wider) throws PatternSyntaxException {
    return of(narrower, wider, DEFAULT_BUDGET);
  }

  /** The same, giving up after {@code budget} pairs of states. */
  public static PatternComparison of(byte[] narrower, byte[] wider, int budget)
      throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    SinglePattern first = SinglePattern.of(narrower, nodes);
    SinglePattern second = SinglePattern.of(wider, nodes);
    return new Walk(first, second, nodes, budget).compare();
  }

  /** Whether the wider pattern matches every line that the narrower one matches. */
  public Answer answer() {
    return answer;
  }

  /** A shortest line that only the narrower pattern matches; null unless the answer is NO. */
  public byte[] counterexample() {
    return counterexample == null ? null : counterexample.clone();
  }

  /**
   * One pattern's automaton, determinised where the walk goes: states are numbers, and each step is
   * worked out once.
   */
  private static final class Steps {
    private static final int UNKNOWN = -1;

    private final SinglePattern pattern;
    private final ByteClasses classes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> states = new ArrayList<>();
    private final List<int[]> steps = new ArrayList<>();

    Steps(SinglePattern pattern, ByteClasses classes) {
      this.pattern = pattern;
      this.classes = classes;
    }

    int start() {
      return number(pattern.determinizer().start());
    }

    int step(int state, int byteClass) {
      int[] known = steps.get(state);
      if (known[byteClass] == UNKNOWN) {
        int value = classes.representative(byteClass);
        known[byteClass] = number(pattern.determinizer().step(states.get(state), value));
      }
      return known[byteClass];
    }

    private int number(int[] state) {
      Integer known = numbers.putIfAbsent(Arrays.toString(state), states.size());
      if (known != null) {
        return known;
      }
      int[] unknown = new int[classes.endOfLine()];
      Arrays.fill(unknown, UNKNOWN);
      states.add(state);
      steps.add(unknown);
      return states.size() - 1;
    }

    /** Whether no line that goes on from here matches. */
    boolean isDead(int state) {
      return states.get(state).length == 0;
    }

    /** Whether every line that goes on from here matches. */
    boolean hasAccepted(int state) {
      return pattern.determinizer().hasAccepted(states.get(state));
    }

    boolean acceptsAtEnd(int state) {
      return pattern.acceptsAtEnd(states.get(state));
    }
  }

  /** The states after one and the same line, which ends in {@code value} and begins as before. */
  private record Pair(int first, int second, Pair before, byte value) {
    long key() {
      return (long) first << 32 | second;
    }

    byte[] line() {
      int length = 0;
      for (Pair pair = this; pair.before != null; pair = pair.before) {
        length++;
      }
      byte[] line = new byte[length];
      for (Pair pair = this; pair.before != null; pair = pair.before) {
        line[--length] = pair.value;
      }
      return line;
    }
  }

  /** A breadth-first walk, so that the first difference met is a shortest one. */
  private static final class Walk {
    private final SinglePattern narrower;
    private final SinglePattern wider;
    private final ByteClasses classes;
    private final Steps first;
    private final Steps second;
    private final int budget;
    private final Queue<Pair> queue = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();

    Walk(SinglePattern narrower, SinglePattern wider, NodePool nodes, int budget) {
      this.narrower = narrower;
      this.wider = wider;
      this.classes = ByteClasses.of(nodes.sets(), nodes.seesWords());
      this.first = new Steps(narrower, classes);
      this.second = new Steps(wider, classes);
      this.budget = budget;
    }

    PatternComparison compare() {
      visit(new Pair(first.start(), second.start(), null, (byte) 0));
      while (!queue.isEmpty()) {
        Pair pair = queue.remove();
        if (first.acceptsAtEnd(pair.first) && !second.acceptsAtEnd(pair.second)) {
          return narrower.isExact()
              ? new PatternComparison(Answer.NO, pair.line())
              : new PatternComparison(Answer.UNKNOWN, null);
        }
        if (seen.size() > budget) {
          return new PatternComparison(Answer.UNKNOWN, null);
        }
        goOn(pair);
      }
      return new PatternComparison(wider.isExact() ? Answer.YES : Answer.UNKNOWN, null);
    }

    private void goOn(Pair pair) {
      for (int byteClass = 0; byteClass < classes.endOfLine(); byteClass++) {
        int nextFirst = first.step(pair.first, byteClass);
        if (!first.isDead(nextFirst)) {
          int nextSecond = second.step(pair.second, byteClass);
          byte value = (byte) classes.representative(byteClass);
          visit(new Pair(nextFirst, nextSecond, pair, value));
        }
      }
    }

    /** Queues what can still differ: not where the second has matched, whatever follows. */
    private void visit(Pair pair) {
      if (!second.hasAccepted(pair.second) && seen.add(pair.key())) {
        queue.add(pair);
      }
    }
  }
}
